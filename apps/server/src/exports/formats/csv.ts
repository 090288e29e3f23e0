import type { ExportCell, ExportFormat, ExportTable } from '../exportTable.ts';
import { sourceLine } from '../sourceLine.ts';
import { words } from '../words.ts';

/**
 * For spreadsheets: in French UTF-8 with its mark, semicolons and decimal commas, as French spreadsheets open it by a click; in
 * English commas and points. Title, method and sources follow the table, after an empty line, each line beginning with `#`.
 */
export const csv: ExportFormat = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  async write(table) {
    const separator = table.language === 'fr' ? ';' : ',';
    const line = (cells: readonly ExportCell[]) => cells.map((cell) => text(cell, table, separator)).join(separator);
    const lines = [
      line(table.columns.map(({ title }) => title)),
      ...table.rows.map(line),
      '',
      ...notesOf(table).map((note) => `# ${note.replaceAll(/[\r\n]+/g, ' ')}`),
    ];
    return `\uFEFF${lines.join('\r\n')}\r\n`;
  },
};

function text(cell: ExportCell, { language }: ExportTable, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell);
  // a cell that begins like a formula would be computed by the spreadsheet
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function notesOf({ title, day, method, sources, language }: ExportTable): string[] {
  return [
    `${title} (${words.exportedOn[language]} ${day})`,
    ...method,
    ...sources.map((source) => sourceLine(source, language)),
  ];
}
