import { parseCommuneCode, parseFiness } from '@maillage/units';
import type { SetInput } from '../../dataSet.ts';
import { type CsvLine, readLines } from '../../reading/csv.ts';
import { parseNumber } from '../../reading/numbers.ts';
import { isInFrance } from '../../reading/positions.ts';
import type { Facility } from './index.ts';
import { finessPosition } from './projection.ts';

/** Columns of the lines `structureet` and `geolocalisation`: the extraction has no header, its first line is its date. */
const structure = {
  id: 1,
  name: 3,
  longName: 4,
  commune: 12,
  departement: 13,
  mailLine: 15,
  category: 18,
  categoryName: 19,
};
const geolocation = { id: 1, x: 2, y: 3, source: 4 };
const FEWEST_CELLS = 20;

/** The national extraction: all the establishments first, then where each of them is. Latin-1, semicolons, never quoted. */
export async function readExtraction(path: string, input: SetInput): Promise<Facility[]> {
  const { problems, onLines } = input;
  const structures = new Map<string, CsvLine>();
  const facilities: Facility[] = [];
  for await (const row of readLines(path, { separator: ';', encoding: 'windows-1252', quoted: false })) {
    if (row.line % 10_000 === 0) onLines(row.line);
    const kind = row.cells[0];
    if (kind === 'structureet') addStructure(row);
    else if (kind === 'geolocalisation') addPosition(row);
  }
  return facilities;

  function addStructure(row: CsvLine): void {
    const id = parseFiness(row.cells[structure.id] ?? '');
    if (row.cells.length < FEWEST_CELLS)
      problems.add({ code: 'line/too-short', line: row.line, value: String(row.cells.length) });
    else if (id === undefined)
      problems.add({ code: 'identifier/invalid', line: row.line, value: row.cells[structure.id]! });
    else structures.set(id, row);
  }

  function addPosition(row: CsvLine): void {
    const found = structures.get(row.cells[geolocation.id] ?? '');
    if (found === undefined) return;
    const [x, y] = [parseNumber(row.cells[geolocation.x] ?? ''), parseNumber(row.cells[geolocation.y] ?? '')];
    const source = row.cells[geolocation.source] ?? '';
    const [lon, lat] = finessPosition(x ?? Number.NaN, y ?? Number.NaN, source, departementAt(found));
    if (isInFrance(lon, lat)) facilities.push(facilityOf(found, lon, lat, input));
    else problems.add({ code: 'position/outside', line: row.line, value: row.cells.slice(1, 4).join(' ') });
  }
}

function facilityOf(row: CsvLine, lon: number, lat: number, { today, problems }: SetInput): Facility {
  const { line, cells } = row;
  const code = communeCode(row);
  const shares = code === undefined ? undefined : today.history.today(code, Number(today.cog));
  if (shares === undefined) problems.add({ code: 'commune/unknown', line, value: code ?? cells[structure.commune]! });
  return {
    id: cells[structure.id]!,
    name: cells[structure.longName] || cells[structure.name]!,
    category: cells[structure.categoryName]!,
    commune: shares?.[0]?.commune ?? null,
    lon,
    lat,
    details: { categoryCode: cells[structure.category]!, mailLine: cells[structure.mailLine]! },
  };
}

/** FINESS has its own letters for overseas départements. */
const overseas: Readonly<Record<string, string>> = { '9A': '971', '9B': '972', '9C': '973', '9D': '974', '9F': '976' };
const departementAt = ({ cells }: CsvLine) => overseas[cells[structure.departement]!] ?? cells[structure.departement]!;

/** The code inside the département is given with three digits: 62 + 498 → 62498, 974 + 411 → 97411. */
function communeCode(row: CsvLine) {
  const inside = row.cells[structure.commune]!.padStart(3, '0');
  return parseCommuneCode(departementAt(row).slice(0, 2) + inside);
}
