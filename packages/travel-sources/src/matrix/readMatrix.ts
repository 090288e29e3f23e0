import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import type { TravelSourceProblem } from '../problems.ts';

/** Known times between identifiers; pairs that the file leaves empty are out of reach. */
export interface Matrix {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** By origin: its destinations, in the order of the file. */
  readonly rows: readonly (readonly { readonly to: number; readonly minutes: number }[])[];
}

export interface ReadMatrix {
  readonly matrix: Matrix;
  readonly problems: readonly TravelSourceProblem[];
}

/**
 * A matrix in CSV: comma, semicolon or tab, quotes, BOM, decimal comma. Long when its header names `origin`,
 * `destination` and `minutes` or `seconds`; wide otherwise: identifiers in the header and in the first column.
 * In a wide file an empty cell, `NA` or `Inf` means out of reach. Every problem is told with its line.
 */
export async function readMatrix(file: string, unit: 'minutes' | 'seconds'): Promise<ReadMatrix> {
  const problems: TravelSourceProblem[] = [];
  const building = startMatrix(problems);
  let layout: Layout | undefined;
  let rows = 0;
  try {
    const delimiter = await delimiterOf(file);
    const parser = createReadStream(file).pipe(
      parse({
        bom: true,
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
        info: true,
      }),
    );
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (layout === undefined) {
        layout = layoutOf(record, unit, building, problems);
        continue;
      }
      rows++;
      if (layout.kind === 'long') building.addPair(record, layout, info.lines);
      else building.addRow(record, layout, info.lines);
    }
    if (rows === 0) problems.push({ code: 'matrix/empty', value: file });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    problems.push({ code: 'matrix/unreadable', value: error.message });
  }
  return { matrix: building.matrix, problems };
}

type Layout =
  | {
      readonly kind: 'long';
      readonly width: number;
      readonly at: readonly [number, number, number];
      readonly perMinute: number;
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'wide';
      readonly width: number;
      readonly destinations: readonly number[];
      readonly perMinute: number;
      readonly names: readonly string[];
    };

async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(65_536), position: 0 });
    const head = buffer.toString('utf8', 0, bytesRead).split('\n', 1)[0]!;
    const times = (mark: string) => head.split(mark).length;
    return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
  } finally {
    await handle.close();
  }
}

function layoutOf(
  header: string[],
  unit: 'minutes' | 'seconds',
  building: Building,
  problems: TravelSourceProblem[],
): Layout {
  const lower = header.map((name) => name.toLowerCase());
  const timeColumn = Math.max(lower.indexOf('minutes'), lower.indexOf('seconds'));
  const width = header.length;
  if (lower.includes('origin') && lower.includes('destination') && timeColumn >= 0) {
    const at = [lower.indexOf('origin'), lower.indexOf('destination'), timeColumn] as const;
    return { kind: 'long', width, at, perMinute: lower[timeColumn] === 'seconds' ? 60 : 1, names: header };
  }
  if (width < 2) problems.push({ code: 'matrix/header-too-short', line: 1, value: String(width) });
  const seen = new Set<string>();
  for (const name of header.slice(1)) {
    if (seen.has(name)) problems.push({ code: 'matrix/column-repeated', line: 1, value: name });
    if (name === '') problems.push({ code: 'matrix/id-empty', line: 1, column: 'header', value: '' });
    seen.add(name);
  }
  const destinations = header.slice(1).map((name) => building.index(name));
  return { kind: 'wide', width, destinations, perMinute: unit === 'seconds' ? 60 : 1, names: header };
}

type Building = ReturnType<typeof startMatrix>;

function startMatrix(problems: TravelSourceProblem[]) {
  const ids: string[] = [];
  const indexOf = new Map<string, number>();
  const rows: { to: number; minutes: number }[][] = [];
  const rowsRead = new Set<number>();
  const pairsRead = new Set<number>();
  const matrix: Matrix = { ids, indexOf, rows };
  return { matrix, index, addRow, addPair };

  function index(id: string): number {
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    indexOf.set(id, ids.length);
    ids.push(id);
    return rows.push([]) - 1;
  }

  function addRow(cells: string[], layout: Layout & { kind: 'wide' }, line: number): void {
    if (cells.length !== layout.width) problems.push({ code: 'matrix/line-length', line, value: String(cells.length) });
    if (cells[0] === '') problems.push({ code: 'matrix/id-empty', line, column: layout.names[0]!, value: '' });
    const from = index(cells[0]!);
    if (rowsRead.has(from)) problems.push({ code: 'matrix/row-repeated', line, value: cells[0]! });
    rowsRead.add(from);
    layout.destinations.forEach((to, k) => {
      const minutes = minutesOf(cells[k + 1] ?? '', layout.perMinute, line, layout.names[k + 1]!, true);
      if (minutes !== undefined) rows[from]!.push({ to, minutes });
    });
  }

  function addPair(cells: string[], { at, width, perMinute, names }: Layout & { kind: 'long' }, line: number): void {
    if (cells.length !== width) {
      problems.push({ code: 'matrix/line-length', line, value: String(cells.length) });
      return;
    }
    const empty = at.slice(0, 2).filter((k) => cells[k] === '');
    for (const k of empty) problems.push({ code: 'matrix/id-empty', line, column: names[k]!, value: '' });
    const minutes = minutesOf(cells[at[2]]!, perMinute, line, names[at[2]]!, false);
    if (empty.length > 0 || minutes === undefined) return;
    const [from, to] = [index(cells[at[0]]!), index(cells[at[1]]!)];
    const key = from * 2 ** 26 + to;
    if (pairsRead.has(key)) problems.push({ code: 'matrix/pair-repeated', line, value: `${ids[from]} → ${ids[to]}` });
    pairsRead.add(key);
    rows[from]!.push({ to, minutes });
  }

  function minutesOf(
    cell: string,
    perMinute: number,
    line: number,
    column: string,
    mayBeEmpty: boolean,
  ): number | undefined {
    if (mayBeEmpty && /^(?:|na|nan|null|inf|infinity)$/i.test(cell)) return undefined;
    const value = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i.test(cell)
      ? Number(cell.replace(',', '.'))
      : Number.NaN;
    if (Number.isNaN(value)) problems.push({ code: 'matrix/number-invalid', line, column, value: cell });
    else if (value < 0) problems.push({ code: 'matrix/number-negative', line, column, value: cell });
    else return value / perMinute;
    return undefined;
  }
}
