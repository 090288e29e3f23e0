import type { CsvFormat } from './csvFormat.ts';

/** Cells of one line (RFC 4180): a cell in quotes may hold the separator, line ends, and quotes written twice. */
export function splitCells(text: string, { separator, quoted }: Pick<CsvFormat, 'separator' | 'quoted'>): string[] {
  if (!quoted || !text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    cells.push(cell);
    at = end + 1;
  }
  return cells;
}

function plainCell(text: string, start: number, separator: string) {
  const found = text.indexOf(separator, start);
  const end = found === -1 ? text.length : found;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, separator: string) {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return { cell: text.slice(start + 1), end: text.length };
  const after = plainCell(text, close + 1, separator);
  return { cell: text.slice(start + 1, close).replaceAll('""', '"') + after.cell, end: after.end };
}
