import type { SetInput } from '../dataSet.ts';
import { findColumns, isComplete } from './columns.ts';
import type { CsvLine } from './csv.ts';
import type { Table } from './table.ts';
import type { CodedLine } from './toToday.ts';

/** Titles under which public files give the code of a commune. */
export const codeTitles = ['CODGEO', 'depcom', 'COM', 'code_commune', 'code_insee', 'insee_com', 'id'] as const;

const LINES_BETWEEN_REPORTS = 10_000;

/**
 * Every line of a table that names a commune, with what `read` finds in it (`undefined`: the line is passed over).
 * Lines without any content are passed over too; short ones are reported.
 */
export async function readCodedLines<Field extends string, Value>(
  table: Table,
  wanted: Readonly<Record<Field, string | readonly string[]>>,
  read: (line: CsvLine, columns: Readonly<Record<Field, number>>) => Value | undefined,
  { problems, onLines }: Pick<SetInput, 'problems' | 'onLines'>,
): Promise<CodedLine<Value>[]> {
  const all = { ...wanted, communeCode: codeTitles };
  const columns = findColumns(table.header, all, problems);
  if (columns === undefined) return [];
  const lines: CodedLine<Value>[] = [];
  for await (const row of table.lines) {
    if (row.line % LINES_BETWEEN_REPORTS === 0) onLines(row.line);
    if (row.cells.every((cell) => cell === '') || !isComplete(row, table.header, problems)) continue;
    const value = read(row, columns);
    if (value !== undefined)
      lines.push({ line: row.line, code: withoutCountry(row.cells[columns.communeCode]!), value });
  }
  onLines(lines.length);
  if (lines.length === 0) problems.add({ code: 'file/empty' });
  return lines;
}

/** Eurostat writes the country before the code: `FR_62498`. */
const withoutCountry = (code: string) => code.replace(/^FR_/, '');
