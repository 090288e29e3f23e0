import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { TravelSourceProblem } from '../problems.ts';

/** A CSV file whose rows hold points: its cells as they were, and the points in degrees. */
export interface PointsFile {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly PointsRow[];
}

export interface PointsRow {
  /** From 1, counting the header. */
  readonly line: number;
  readonly cells: readonly string[];
  /** One point per pair of coordinate columns asked for, in their order. */
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
}

/** The columns of one point, by the names of the header in lower case. */
export interface PointColumns {
  readonly lon: string;
  readonly lat: string;
}

/**
 * Reads the points of a file, or of the standard input for `-`. Comma, semicolon or tab; BOM, quotes, decimal comma. A
 * row with a problem is left out and told with its line; a file without the columns is told by its missing columns.
 */
export function readPoints(
  file: string,
  columns: readonly PointColumns[],
): { readonly points: PointsFile; readonly problems: readonly TravelSourceProblem[] } {
  const problems: TravelSourceProblem[] = [];
  const refused = (problem: TravelSourceProblem) => ({
    points: { delimiter: ',', header: [], rows: [] },
    problems: [problem],
  });
  const records: { readonly record: string[]; readonly line: number }[] = [];
  let delimiter = ',';
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    delimiter = delimiterOf(text);
    parse(text, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record: string[], { lines }) => void records.push({ record, line: lines }),
    });
  } catch (error) {
    return refused({ code: 'points/unreadable', value: (error as Error).message });
  }
  const [first, ...rest] = records;
  if (first === undefined || rest.length === 0) return refused({ code: 'points/empty', value: file });
  const names = first.record.map((name) => name.toLowerCase());
  const wanted = columns.flatMap(({ lon, lat }) => [lon, lat]);
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    for (const value of missing) problems.push({ code: 'points/column-missing', line: 1, value });
    return { points: { delimiter, header: first.record, rows: [] }, problems };
  }
  const at = columns.map(({ lon, lat }) => ({ lon: names.indexOf(lon), lat: names.indexOf(lat) }));
  const rows = rest.flatMap(({ record, line }) => {
    const before = problems.length;
    if (record.length !== names.length)
      problems.push({ code: 'points/line-length', line, value: String(record.length) });
    const points = at.map(({ lon, lat }) => ({
      lon: degrees(record[lon] ?? '', 180, line, first.record[lon]!, problems),
      lat: degrees(record[lat] ?? '', 90, line, first.record[lat]!, problems),
    }));
    return problems.length > before ? [] : [{ line, cells: record, points }];
  });
  return { points: { delimiter, header: first.record, rows }, problems };
}

function degrees(cell: string, limit: number, line: number, column: string, problems: TravelSourceProblem[]): number {
  const value = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i.test(cell)
    ? Number(cell.replace(',', '.'))
    : Number.NaN;
  if (Number.isNaN(value)) problems.push({ code: 'points/number-invalid', line, column, value: cell });
  else if (Math.abs(value) > limit) problems.push({ code: 'points/out-of-range', line, column, value: cell });
  return value;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4096).split('\n', 1)[0]!;
  const times = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}
