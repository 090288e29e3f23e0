import type { Language } from '@maillage/contract';
import type { StoredEntry } from '@maillage/database';
import { certaintyWords, columns, type Field } from './columns.ts';

/** The entries as a file that a spreadsheet opens: UTF-8 with its mark, semicolons, and decimal commas in French. */
export function writeCsv(
  entries: readonly StoredEntry[],
  communeName: (code: string) => string | undefined,
  language: Language,
): string {
  const header = columns.map((column) => column[language]);
  const lines = entries.map((entry) => columns.map(({ field }) => cellOf(entry, field)));
  return `\uFEFF${[header, ...lines].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;

  function cellOf(entry: StoredEntry, field: Field): string {
    if (field === 'communeName') return communeName(entry.commune) ?? '';
    if (field === 'certainty') return certaintyWords[entry.certainty][language];
    const value = entry[field] ?? '';
    return typeof value === 'number' && language === 'fr' ? String(value).replace('.', ',') : harmless(String(value));
  }
}

/** A spreadsheet runs a cell that starts with one of these as a formula (CSV injection): an apostrophe makes it text. */
export const harmless = (text: string) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);

export const quoted = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
