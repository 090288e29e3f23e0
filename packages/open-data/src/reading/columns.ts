import { normaliseName } from '@maillage/territory';
import type { Problems } from '../problems.ts';
import type { CsvLine } from './csv.ts';
import { parseNumber } from './numbers.ts';

/**
 * Positions of columns by name, accents, case and punctuation aside. A wanted column may have several names.
 * A missing one is reported; the answer is `undefined` when any is missing.
 */
export function findColumns<Field extends string>(
  header: readonly string[],
  wanted: Readonly<Record<Field, string | readonly string[]>>,
  problems: Problems,
): Readonly<Record<Field, number>> | undefined {
  const titles = header.map(normaliseName);
  const found: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(wanted) as Field[]) {
    const names = [wanted[field]].flat().map(normaliseName);
    const column = titles.findIndex((title) => names.includes(title));
    if (column === -1) problems.add({ code: 'column/missing', value: [wanted[field]].flat().join(' / ') });
    else found[field] = column;
  }
  return Object.keys(wanted).every((field) => field in found) ? (found as Record<Field, number>) : undefined;
}

/** A cell as a number that is at least 0; an empty cell is 0. Reports what is not one and counts it as 0. */
export function countAt({ line, cells }: CsvLine, column: number, title: string, problems: Problems): number {
  const text = cells[column] ?? '';
  if (text.trim() === '') return 0;
  const value = parseNumber(text);
  if (value !== undefined && value >= 0) return value;
  problems.add({ code: value === undefined ? 'number/invalid' : 'number/negative', line, column: title, value: text });
  return 0;
}

/** Reports a line that has fewer cells than the header. */
export function isComplete({ line, cells }: CsvLine, header: readonly string[], problems: Problems): boolean {
  if (cells.length >= header.length) return true;
  problems.add({ code: 'line/too-short', line, value: String(cells.length) });
  return false;
}
