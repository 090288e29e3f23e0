/** One entry of a pasted list, with the line it stands on (from 1). */
export interface ListEntry {
  readonly line: number;
  readonly text: string;
  readonly kind: 'code' | 'name';
}

/**
 * Codes and names from what people paste: one a line, or several separated by semicolons, tabs or commas; codes may have lost
 * their first zero in a spreadsheet. A name and its code on the same line count once, by the code.
 */
export function readList(text: string): readonly ListEntry[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const cells = content
      .split(/[;,\t]/)
      .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
      .filter(Boolean);
    const codes = cells.filter(isCode);
    const entries = codes.length > 0 ? codes.map(padded) : cells;
    const kind = codes.length > 0 ? 'code' : 'name';
    return entries.map((entry) => ({ line: index + 1, text: entry, kind }) as const);
  });
}

const isCode = (text: string) => /^(\d{4,5}|2[ABab]\d{3})$/.test(text);
const padded = (code: string) => code.toUpperCase().padStart(5, '0');
