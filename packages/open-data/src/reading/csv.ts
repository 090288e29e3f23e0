import { type CsvFormat, detectFormat } from './csvFormat.ts';
import { readChunks } from './readChunks.ts';
import { splitCells } from './splitCells.ts';

/** One line of a delimited file. */
export interface CsvLine {
  /** Number of its first line in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly format: CsvFormat;
  /** Cells of the first line, trimmed; empty when the file is. */
  readonly header: readonly string[];
  /** The lines after the header, as a stream; empty lines are passed over. Either these or `batches` can be read, once. */
  readonly lines: AsyncIterable<CsvLine>;
  /** The same, a few thousand at a time: for long files, where a promise a line would cost more than the line. */
  readonly batches: AsyncIterable<readonly CsvLine[]>;
}

/**
 * Opens a delimited text file of whatever make: separator (`;` `,` `|` tab) and encoding (UTF-8 with or without mark,
 * Windows-1252 or Latin-1) are found out. Read as a stream: a file of any length takes the same memory.
 */
export async function openCsv(path: string, hints: Partial<CsvFormat> = {}): Promise<CsvFile> {
  const format = { ...(await detectFormat(path)), ...hints };
  const batches = withoutFirst(readBatches(path, format)); // opened when it is read, so a file of which only the header is read stays closed
  return { format, header: await headerOf(path, format), batches, lines: flattened(batches) };
}

async function headerOf(path: string, format: CsvFormat): Promise<readonly string[]> {
  for await (const [first] of readBatches(path, format)) return first!.cells.map((cell) => cell.trim());
  return [];
}

/** All the lines of a file, the first included. */
export const readLines = (path: string, format: CsvFormat): AsyncIterable<CsvLine> =>
  flattened(readBatches(path, format));

async function* withoutFirst(batches: AsyncIterable<readonly CsvLine[]>): AsyncGenerator<readonly CsvLine[]> {
  let isFirst = true;
  for await (const batch of batches) {
    yield isFirst ? batch.slice(1) : batch;
    isFirst = false;
  }
}

async function* flattened(batches: AsyncIterable<readonly CsvLine[]>): AsyncGenerator<CsvLine> {
  for await (const batch of batches) yield* batch;
}

/** The lines of each piece of the file. A quoted cell may run over several lines. Never yields an empty batch. */
async function* readBatches(path: string, format: CsvFormat): AsyncGenerator<readonly CsvLine[], undefined> {
  let line = 0;
  let open: { readonly text: string; readonly line: number } | undefined;
  for await (const texts of textLines(path, format.encoding)) {
    const batch: CsvLine[] = [];
    for (const text of texts) {
      line++;
      const whole: string = open === undefined ? text : `${open.text}\n${text}`;
      const start: number = open?.line ?? line;
      open = format.quoted && hasOpenQuote(whole) ? { text: whole, line: start } : undefined;
      if (open === undefined && whole !== '') batch.push({ line: start, cells: splitCells(whole, format) });
    }
    if (batch.length > 0) yield batch;
  }
  if (open !== undefined) yield [{ line: open.line, cells: splitCells(open.text, format) }];
  return undefined;
}

/** Lines without their ends (`\n`, `\r\n`), the mark at the head of the file removed. */
async function* textLines(path: string, encoding: CsvFormat['encoding']): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of readChunks(path)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (text: string) => (text.endsWith('\r') ? text.slice(0, -1) : text);

function hasOpenQuote(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
