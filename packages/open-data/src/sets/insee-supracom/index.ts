import type { CommuneCode } from '@maillage/units';
import { sources } from '../../addresses.ts';
import type { DataSet, SetInput } from '../../dataSet.ts';
import { chooseByCommune } from '../../reading/aggregate.ts';
import { readCodedLines } from '../../reading/codedLines.ts';
import { findColumns } from '../../reading/columns.ts';
import { inheritParent } from '../../reading/inheritParent.ts';
import { membershipWrites } from '../../reading/membership.ts';
import { openTable } from '../../reading/table.ts';
import { placeToday } from '../../reading/toToday.ts';
import { yearOf } from '../../reading/yearOf.ts';

const LEVEL = 'BV2022';

/** Bassins de vie: what stands for the TVS until these are loaded (TVS are bassins de vie, cut above 50,000 inhabitants). */
export const inseeSupracom: DataSet = {
  id: 'insee-supracom',
  title: 'Table d’appartenance géographique des communes (bassins de vie)',
  source: sources['insee-supracom'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['division', 'commune_division'],
  recognise: ({ header }) => header.includes('CODGEO') && header.includes(LEVEL),
  async read(input) {
    const path = input.paths.table!;
    const table = await openTable(path, ['CODGEO', LEVEL]);
    const lines = await readCodedLines(
      table,
      { area: LEVEL },
      ({ cells }, { area }) => cells[area] || undefined,
      input,
    );
    const year = String(yearOf(path, input.vintage));
    const chosen = chooseByCommune(placeToday(lines, input.today, input.problems), ({ share }) => share);
    const members: Map<CommuneCode, string> = inheritParent(chosen, input.today);
    const labels = await readLabels(input);
    const names = new Map(input.today.communes.map(({ code, name }) => [code as string, name]));
    const divisions = [...new Set(members.values())].map((code) => ({
      kind: 'bassin-de-vie' as const,
      code,
      name: labels.get(code) ?? names.get(code) ?? code,
      vintage: year,
    }));
    return { vintage: year, writes: membershipWrites('bassin-de-vie', divisions, members) };
  },
};

/** Names of the bassins de vie by code; without the file of labels, a bassin is called by its central commune. */
async function readLabels({ paths, problems }: SetInput): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  if (paths.labels === undefined) return labels;
  const table = await openTable(paths.labels, ['NIVGEO', 'CODGEO', 'LIBGEO']);
  const columns = findColumns(table.header, { level: 'NIVGEO', code: 'CODGEO', name: 'LIBGEO' }, problems);
  if (columns === undefined) return labels;
  for await (const { cells } of table.lines)
    if (cells[columns.level] === LEVEL) labels.set(cells[columns.code]!, cells[columns.name]!);
  return labels;
}
