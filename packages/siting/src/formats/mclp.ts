import type { FormatProblem } from './formatProblem.ts';

/** Points that are both demands and candidates. */
export interface MclpFile {
  readonly demand: Float64Array;
  /** Metres between two points: great circle for degrees, straight line for plane coordinates. */
  readonly metres: (a: number, b: number) => number;
}

/** Equatorial radius of WGS 84, metres: the radius that the published values were computed with. */
const EARTH_RADIUS = 6_378_137;

/**
 * A maximal-covering file: `DIMENSION : n`, `EDGE_WEIGHT_TYPE : COORD` (latitude longitude) or anything else (plane),
 * then `NODE_COORD_SECTION` with n lines of two numbers and `DEMAND_SECTION` with n numbers.
 */
export function parseMclp(text: string): { readonly file?: MclpFile; readonly problems: FormatProblem[] } {
  const problems: FormatProblem[] = [];
  const { header, points, demands } = sections(text, problems);
  const n = Number(header.get('DIMENSION'));
  if (!(n > 0)) problems.push({ code: 'line/malformed', line: 1, value: `DIMENSION ${header.get('DIMENSION') ?? ''}` });
  for (const list of [points, demands])
    if (list.length !== n) problems.push({ code: 'count/differs', line: 1, value: `${list.length} / ${n}` });
  if (problems.length > 0) return { problems };
  const demand = Float64Array.from(demands, ([value]) => value!);
  const [a, b] = [0, 1].map((k) => Float64Array.from(points, (point) => point[k]!)) as [Float64Array, Float64Array];
  const degrees = header.get('EDGE_WEIGHT_TYPE') === 'COORD';
  return { file: { demand, metres: degrees ? greatCircle(a, b) : straightLine(a, b) }, problems };
}

function sections(text: string, problems: FormatProblem[]) {
  const header = new Map<string, string>();
  const lists = { NODE_COORD_SECTION: [] as number[][], DEMAND_SECTION: [] as number[][] };
  let list: number[][] | undefined;
  for (const [k, raw] of text.split(/\r?\n/).entries()) {
    const row = raw.trim();
    if (row === '' || row === 'EOF') continue;
    if (row in lists) list = lists[row as keyof typeof lists];
    else if (list === undefined) header.set(...headerOf(row));
    else list.push(numbers(row, list === lists.DEMAND_SECTION ? 1 : 2, k + 1, problems));
  }
  return { header, points: lists.NODE_COORD_SECTION, demands: lists.DEMAND_SECTION };
}

function headerOf(row: string): [string, string] {
  const [name = '', ...value] = row.split(':');
  return [name.trim(), value.join(':').trim()];
}

function numbers(row: string, count: number, line: number, problems: FormatProblem[]): number[] {
  const values = row.split(/\s+/).map(Number);
  if (values.length !== count || !values.every(Number.isFinite))
    problems.push({ code: 'line/malformed', line, value: row.slice(0, 60) });
  else if (count === 1 && values[0]! < 0) problems.push({ code: 'number/negative', line, value: row });
  return values;
}

/** Haversine. */
function greatCircle(latitude: Float64Array, longitude: Float64Array): MclpFile['metres'] {
  const radians = Math.PI / 180;
  return (a, b) => {
    const north = Math.sin(((latitude[b]! - latitude[a]!) * radians) / 2);
    const east = Math.sin(((longitude[b]! - longitude[a]!) * radians) / 2);
    const parallel = Math.cos(latitude[a]! * radians) * Math.cos(latitude[b]! * radians);
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(north * north + parallel * east * east)));
  };
}

function straightLine(x: Float64Array, y: Float64Array): MclpFile['metres'] {
  return (a, b) => Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
}
