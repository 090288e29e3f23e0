import { readEntries } from './xlsx/readEntries.ts';
import { cellText, sharedStrings } from './xlsx/sharedStrings.ts';

/** A sheet as rows of plain cells: text, number or empty. Row `k` is the sheet's row `k + 1`, column `c` its column `c + 1`. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = string | number | undefined;

/**
 * All the sheets of an `.xlsx` file (ECMA-376), in the workbook's order; text, numbers and results of formulas, no format.
 * The parts of the archive may come in any order. Throws when it is not a workbook.
 */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  const entries = await readEntries(
    path,
    /^xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/.*|worksheets\/[^/]*\.xml)$/,
  );
  const workbook = entries.get('xl/workbook.xml');
  if (workbook === undefined)
    throw new Error(`Got an archive without xl/workbook.xml when expected a workbook: ${path}`);
  const targets = targetsOf(entries.get('xl/_rels/workbook.xml.rels') ?? '');
  const strings = sharedStrings(entries.get('xl/sharedStrings.xml') ?? '');
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes]) => {
    const part = targets.get(attributeOf(attributes!, 'r:id') ?? '') ?? '';
    return { name: cellText(attributeOf(attributes!, 'name') ?? ''), rows: rowsOf(entries.get(part) ?? '', strings) };
  });
}

function targetsOf(relations: string): ReadonlyMap<string, string> {
  const found = [...relations.matchAll(/<Relationship\s([^>]*)>/g)].map(([, attributes]) => {
    const target = attributeOf(attributes!, 'Target') ?? '';
    return [attributeOf(attributes!, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
  });
  return new Map(found);
}

const attributeOf = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

function rowsOf(sheet: string, strings: readonly string[]): SheetCell[][] {
  const rows: SheetCell[][] = [];
  for (const [, attributes, content] of sheet.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const row: SheetCell[] = [];
    for (const [, cell, inside] of (content ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = columnOf(attributeOf(cell!, 'r'), row.length);
      row[column] = cellValue(attributeOf(cell!, 't'), inside ?? '', strings);
    }
    rows[Number(attributeOf(attributes!, 'r') ?? rows.length + 1) - 1] = row;
  }
  return Array.from(rows, (row) => row ?? []);
}

/** `C12` → 2; without a reference, the next column. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return next;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellValue(type: string | undefined, inside: string, strings: readonly string[]): SheetCell {
  const value = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
  if (type === 'inlineStr') return cellText(inside);
  if (value === undefined) return undefined;
  if (type === 's') return strings[Number(value)];
  return type === undefined || type === 'n' ? Number(value) : cellText(value);
}
