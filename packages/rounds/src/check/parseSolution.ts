import type { Parsed, RoundsProblem } from '../instance/parseCordeau.ts';
import type { RoundsSolution } from '../instance/roundsSolution.ts';

const HEADER = 'day,vehicle,position,customer';
const LARGEST = 1_000_000;

/** Reads `day,vehicle,position,customer`, all from 1, in any order of lines. Only the form is checked here. */
export function parseSolution(text: string): Parsed<RoundsSolution> {
  const problems: RoundsProblem[] = [];
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header.trim() === '' && lines.every((line) => line.trim() === '')) {
    return { kind: 'refused', problems: [{ code: 'file/empty' }] };
  }
  if (header.replaceAll(' ', '') !== HEADER) problems.push({ code: 'solution/header', line: 1, value: header });
  const seen = new Set<string>();
  const rows = lines.flatMap((line, k) => {
    if (line.trim() === '') return [];
    const row = readRow(line, k + 2, problems);
    if (!row) return [];
    const place = row.slice(0, 3).join(',');
    if (seen.has(place)) problems.push({ code: 'solution/repeated', line: k + 2, value: place });
    seen.add(place);
    return [row];
  });
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'read', value: { routes: routesOf(rows) } };
}

function readRow(line: string, number: number, problems: RoundsProblem[]): number[] | undefined {
  const values = line.split(',').map((cell) => (/^\s*\d+\s*$/.test(cell) ? Number(cell) : Number.NaN));
  const whole = values.length === 4 && values.every((value) => value >= 1 && value <= LARGEST);
  if (!whole) problems.push({ code: 'solution/malformed', line: number, value: line });
  return whole ? values : undefined;
}

/** Days and vehicles that are not named have empty routes. */
function routesOf(rows: readonly (readonly number[])[]): number[][][] {
  const routes: number[][][] = [];
  for (const [day, vehicle, , customer] of rows.toSorted((a, b) => a[2]! - b[2]!)) {
    while (routes.length < day!) routes.push([]);
    const vehicles = routes[day! - 1]!;
    while (vehicles.length < vehicle!) vehicles.push([]);
    vehicles[vehicle! - 1]!.push(customer!);
  }
  return routes;
}
