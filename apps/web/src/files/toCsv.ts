/** Lines of cells as CSV for a French spreadsheet: semicolons, quotes where needed, a BOM so that accents are read. */
export function toCsv(lines: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = startsFormula(value ?? '') ? `'${value}` : (value ?? '');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would run what begins so: text from outside must stay text. */
const startsFormula = (text: string) => /^[=+\-@\t\r]/.test(text);
