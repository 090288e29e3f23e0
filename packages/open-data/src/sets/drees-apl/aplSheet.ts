import { normaliseName } from '@maillage/territory';
import type { Problems } from '../../problems.ts';
import { parseNumber } from '../../reading/numbers.ts';
import type { CodedLine } from '../../reading/toToday.ts';
import type { Sheet, SheetCell } from '../../reading/workbook.ts';

/** Published access of one commune; `undefined` where the sheet leaves the cell empty. */
export interface AplValues {
  readonly value: number | undefined;
  readonly under65: number | undefined;
  readonly under62: number | undefined;
  readonly under60: number | undefined;
  readonly standardisedPopulation: number;
  readonly population: number;
}

/** The columns by what their title says, accents and case aside; their order is free. */
const titles = {
  code: /^code commune/,
  value: /^apl aux (?!.*\b\d\d ans).*$/,
  under65: /^apl aux .*\b65 ans/,
  under62: /^apl aux .*\b62 ans/,
  under60: /^apl aux .*\b60 ans/,
  standardisedPopulation: /^population standardisee/,
  population: /^population totale/,
} as const;
type Field = keyof typeof titles;
const required: readonly Field[] = ['code', 'value', 'standardisedPopulation', 'population'];

/** Year of a sheet of values (`APL 2022`), or `undefined` for another sheet. */
export function aplYear(sheet: Sheet): number | undefined {
  const year = /^APL.*\b(20\d\d)\b/i.exec(sheet.name)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The lines of a sheet of values. The header is found by its title "Code commune…", units below it are passed over. */
export function readAplSheet(sheet: Sheet, problems: Problems): CodedLine<AplValues>[] {
  const heading = sheet.rows.findIndex((row) => row.some((cell) => titles.code.test(words(cell))));
  const columns = findColumns(sheet.rows[heading] ?? [], problems);
  if (columns === undefined) return [];
  const lines: CodedLine<AplValues>[] = [];
  for (let k = heading + 1; k < sheet.rows.length; k++) {
    const row = sheet.rows[k]!;
    const code = row[columns.code!];
    if (code !== undefined && code !== '') lines.push({ line: k + 1, code: String(code), value: valuesOf(row, k + 1) });
  }
  return lines;

  function valuesOf(row: readonly SheetCell[], line: number): AplValues {
    const at = (field: Field) => {
      const column = columns![field];
      return column === undefined ? undefined : numberAt(row[column], { line, column: field }, problems);
    };
    return {
      value: at('value'),
      under65: at('under65'),
      under62: at('under62'),
      under60: at('under60'),
      standardisedPopulation: at('standardisedPopulation') ?? 0,
      population: at('population') ?? 0,
    };
  }
}

const words = (cell: SheetCell) => normaliseName(String(cell ?? ''));

function findColumns(header: readonly SheetCell[], problems: Problems): Partial<Record<Field, number>> | undefined {
  const columns: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(titles) as Field[]) {
    const column = Array.from(header, words).findIndex((title) => titles[field].test(title));
    if (column >= 0) columns[field] = column;
    else if (required.includes(field)) problems.add({ code: 'column/missing', value: field });
  }
  return required.every((field) => columns[field] !== undefined) ? columns : undefined;
}

function numberAt(
  cell: SheetCell,
  where: { readonly line: number; readonly column: string },
  problems: Problems,
): number | undefined {
  if (cell === undefined || cell === '') return undefined;
  const value = typeof cell === 'number' ? cell : parseNumber(cell);
  if (value === undefined) problems.add({ code: 'number/invalid', ...where, value: String(cell) });
  else if (value < 0) problems.add({ code: 'number/negative', ...where, value: String(cell) });
  return value;
}
