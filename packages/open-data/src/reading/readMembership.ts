import { type DivisionKind, normaliseName } from '@maillage/territory';
import type { CommuneCode } from '@maillage/units';
import type { Reading, SetInput } from '../dataSet.ts';
import { chooseByCommune } from './aggregate.ts';
import { readCodedLines } from './codedLines.ts';
import { inheritParent } from './inheritParent.ts';
import { membershipWrites } from './membership.ts';
import { openTable } from './table.ts';
import { placeToday } from './toToday.ts';
import { yearOf } from './yearOf.ts';

interface MembershipFile {
  readonly kind: DivisionKind;
  /** Titles of the column with the division's code; a file without it is known by the names alone. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** The file covers a part of the country: communes that it does not name keep what they had. */
  readonly partial: boolean;
}

/** A file with one line a commune that says which division (TVS, CPTS …) it belongs to. */
export async function readMembership(path: string, file: MembershipFile, input: SetInput): Promise<Reading> {
  const table = await openTable(path, []);
  const titles = table.header.map(normaliseName);
  const hasCodes = file.codes.some((title) => titles.includes(normaliseName(title)));
  const names = new Map<string, string>();
  const lines = await readCodedLines(
    table,
    { code: hasCodes ? file.codes : file.names, name: file.names },
    ({ cells }, { code, name }) => {
      const id = hasCodes ? cells[code]!.trim() : slug(cells[name]!);
      if (id !== '' && !names.has(id)) names.set(id, cells[name]!.trim() || id);
      return id || undefined;
    },
    input,
  );
  const year = String(yearOf(path, input.vintage));
  const placed = placeToday(lines, input.today, input.problems);
  const members = inheritParent(chooseByCommune(placed, populationOf(input)), input.today);
  const divisions = [...names].map(([code, name]) => ({ kind: file.kind, code, name, vintage: year }));
  const only = file.partial ? [...members.keys()] : undefined;
  return { vintage: year, writes: membershipWrites(file.kind, divisions, members, only) };
}

/** Of merged communes that were in different divisions, the more populous decides. */
function populationOf({ today }: SetInput) {
  const people = new Map<string, number>(today.communes.map(({ code, population }) => [code, population]));
  return ({ code, share }: { readonly code: CommuneCode | string; readonly share: number }) =>
    (people.get(code) ?? 0) * share;
}

/** `CPTS Sud 04` → `cpts-sud-04`. */
const slug = (name: string) => normaliseName(name).replaceAll(' ', '-');
