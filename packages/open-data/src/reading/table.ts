import { normaliseName } from '@maillage/territory';
import { type CsvLine, openCsv } from './csv.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/** A file with a header line, delimited text or workbook alike. */
export interface Table {
  readonly header: readonly string[];
  readonly lines: AsyncIterable<CsvLine>;
}

/**
 * Opens a delimited file, or the first sheet of a workbook that has a line with all of these titles (the lines above it are
 * passed over: presentation, notes). A workbook without such a sheet opens as an empty table.
 */
export async function openTable(path: string, titles: readonly string[]): Promise<Table> {
  if (!/\.xlsx$/i.test(path)) return openCsv(path);
  const wanted = titles.map(normaliseName);
  for (const sheet of await readWorkbook(path)) {
    const at = sheet.rows.findIndex((row) => {
      const names = row.map((cell) => normaliseName(String(cell ?? '')));
      return wanted.every((title) => names.includes(title));
    });
    if (at !== -1) return { header: texts(sheet.rows[at]!), lines: linesAfter(sheet, at) };
  }
  return { header: [], lines: nothing() };
}

const texts = (row: Sheet['rows'][number]) => Array.from(row, (cell) => String(cell ?? '').trim());

async function* linesAfter({ rows }: Sheet, header: number): AsyncGenerator<CsvLine> {
  const width = rows[header]!.length;
  for (let k = header + 1; k < rows.length; k++) {
    const cells = Array.from({ length: width }, (_, column) => String(rows[k]![column] ?? ''));
    if (cells.some((cell) => cell !== '')) yield { line: k + 1, cells };
  }
}

async function* nothing(): AsyncGenerator<CsvLine> {}
