import { createReadStream } from 'node:fs';
import { type CsvFormat, detectFormat } from './csvFormat.ts';
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
  /** The lines after the header, as a stream; empty lines are passed over. */
  readonly lines: AsyncIterable<CsvLine>;
}

/**
 * Opens a delimited text file of whatever make: separator (`;` `,` `|` tab) and encoding (UTF-8 with or without mark,
 * Windows-1252 or Latin-1) are found out. Read as a stream: a file of any length takes the same memory.
 */
export async function openCsv(path: string, hints: Partial<CsvFormat> = {}): Promise<CsvFile> {
  const format = { ...(await detectFormat(path)), ...hints };
  const lines = readLines(path, format);
  const first = await lines.next();
  const header = first.done ? [] : first.value.cells.map((cell) => cell.trim());
  return { format, header, lines };
}

/** All the lines of a file, the first included. A quoted cell may run over several lines. */
export async function* readLines(path: string, format: CsvFormat): AsyncGenerator<CsvLine, undefined> {
  let line = 0;
  let open: { text: string; readonly line: number } | undefined;
  for await (const text of textLines(path, format.encoding)) {
    line++;
    const whole = open === undefined ? text : `${open.text}\n${text}`;
    const start: number = open?.line ?? line;
    if (format.quoted && hasOpenQuote(whole)) {
      open = { text: whole, line: start };
      continue;
    }
    open = undefined;
    if (whole !== '') yield { line: start, cells: splitCells(whole, format) };
  }
  if (open !== undefined) yield { line: open.line, cells: splitCells(open.text, format) };
  return undefined;
}

/** Lines without their ends (`\n`, `\r\n`), the mark at the head of the file removed. */
async function* textLines(path: string, encoding: CsvFormat['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const text of lines) yield withoutReturn(text);
  }
  rest += decoder.decode();
  if (rest !== '') yield withoutReturn(rest);
}

const withoutReturn = (text: string) => (text.endsWith('\r') ? text.slice(0, -1) : text);

function hasOpenQuote(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
