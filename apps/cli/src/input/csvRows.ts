import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { InputProblem } from './inputProblem.ts';

export interface CsvRow<Column extends string> {
  /** From 1, counting the header. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * The rows of a CSV file with a header, the named columns only, one at a time. Comma or semicolon, quotes, BOM and CRLF
 * are understood; blank lines are passed over. What is wrong is added to `problems`, and the row left out.
 */
export async function* csvRows<Column extends string>(
  file: string,
  columns: readonly Column[],
  problems: InputProblem[],
): AsyncGenerator<CsvRow<Column>> {
  const input = createReadStream(file, 'utf8');
  let line = 0;
  let rows = 0;
  let layout: Layout<Column> | undefined;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line++;
      if (layout === undefined) {
        layout = readHeader(text.replace(/^\uFEFF/, ''), columns, file, problems);
        if (layout === undefined) return;
        continue;
      }
      if (text.trim() === '') continue;
      rows++;
      const cells = splitLine(text, layout.separator);
      if (cells.length < layout.width) problems.push({ code: 'line/too-short', file, line, value: `${cells.length}` });
      else yield { line, cells: pick(cells, layout) };
    }
    if (rows === 0) problems.push({ code: 'file/empty', file });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    problems.push({ code: 'file/unreadable', file, value: String(error.code) });
  }
}

interface Layout<Column extends string> {
  readonly separator: string;
  readonly width: number;
  readonly at: readonly (readonly [Column, number])[];
}

function readHeader<Column extends string>(
  text: string,
  columns: readonly Column[],
  file: string,
  problems: InputProblem[],
): Layout<Column> | undefined {
  const separator = text.includes(';') ? ';' : ',';
  const names = splitLine(text, separator).map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  for (const value of missing) problems.push({ code: 'column/missing', file, line: 1, value });
  const at = columns.map((column) => [column, names.indexOf(column)] as const);
  return missing.length > 0 ? undefined : { separator, at, width: Math.max(...at.map(([, k]) => k)) + 1 };
}

function pick<Column extends string>(cells: readonly string[], { at }: Layout<Column>): Record<Column, string> {
  const picked = {} as Record<Column, string>;
  for (const [column, k] of at) picked[column] = cells[k]!.trim();
  return picked;
}

/** Cells of one line (RFC 4180 without line breaks inside quotes). */
function splitLine(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let k = 0; k < text.length; k++) {
    const character = text[k]!;
    if (character === '"' && quoted && text[k + 1] === '"') cell += text[++k];
    else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
