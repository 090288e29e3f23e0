import type { FileProblem } from '@maillage/contract';
import { normaliseName } from '@maillage/territory';
import type { Atlas } from '../atlas/atlas.ts';
import { placesOfCode } from './resolveCommunes.ts';

/** A territory that a file describes. */
export interface FileTerritory {
  readonly name: string;
  readonly places: Uint32Array;
}

export interface MembershipReading {
  readonly territories: readonly FileTerritory[];
  readonly problems: readonly FileProblem[];
}

/** Column names met in published files (TVS, CPTS), normalised. */
const CODE_COLUMNS = ['code commune', 'codgeo', 'code insee', 'depcom', 'code', 'commune', 'insee com', 'insee'];
const NAME_COLUMNS = [
  'libtvs',
  'lib tvs',
  'tvs',
  'cpts',
  'nom cpts',
  'territoire',
  'nom territoire',
  'nom',
  'name',
  'agr',
];

/**
 * Territories from a CSV file with one line per commune: a column of INSEE codes and a column of territory names (any of the
 * usual titles; semicolon, comma or tab). Every problem is listed with its line; codes of any year since 2015 are understood.
 */
export function readMembershipFile(atlas: Atlas, text: string): MembershipReading {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = [';', '\t', ','].find((candidate) => header.includes(candidate)) ?? ';';
  const titles = cells(header, separator).map((title) => normaliseName(title));
  const codeAt = columnOf(titles, CODE_COLUMNS);
  const nameAt = columnOf(titles, NAME_COLUMNS, codeAt);
  if (codeAt < 0)
    return { territories: [], problems: [{ code: 'file/column-missing', line: 1, column: 'code commune' }] };
  if (nameAt < 0)
    return { territories: [], problems: [{ code: 'file/column-missing', line: 1, column: 'territoire' }] };
  const problems: FileProblem[] = [];
  const groups = new Map<string, Set<number>>();
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = cells(line, separator);
    const [code = '', name = ''] = [row[codeAt], row[nameAt]];
    const places = placesOfCode(atlas, code);
    if (places.length === 0)
      problems.push({ code: 'commune/unknown', line: i + 2, column: titles[codeAt]!, value: code });
    if (name === '') problems.push({ code: 'file/value-missing', line: i + 2, column: titles[nameAt]! });
    const group = groups.get(name) ?? new Set();
    for (const place of places) group.add(place);
    if (name !== '' && places.length > 0) groups.set(name, group);
  }
  return {
    territories: Array.from(groups, ([name, places]) => ({ name, places: Uint32Array.from(places).sort() })),
    problems,
  };
}

function columnOf(titles: readonly string[], known: readonly string[], except = -1): number {
  for (const name of known) {
    const at = titles.findIndex((title, index) => title === name && index !== except);
    if (at >= 0) return at;
  }
  return -1;
}

/** Cells of a line; quoted ones may hold the separator and doubled quotes. */
function cells(line: string, separator: string): string[] {
  const found = line.match(new RegExp(`("([^"]|"")*"|[^${separator}"]*)(${separator}|$)`, 'g')) ?? [];
  return found.slice(0, line.split(separator).length).map((cell) => {
    const bare = (cell.endsWith(separator) ? cell.slice(0, -1) : cell).trim();
    return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
  });
}
