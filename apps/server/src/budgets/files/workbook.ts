import {
  budgetKinds,
  type Line,
  linesOf,
  MONTHS,
  parseFormula,
  type Spelling,
  writeFormula,
  YEARS,
  yearOf,
} from '@maillage/economics';
import excel from 'exceljs';
import { type DescribedBudget, lineName, originLine, parameterName, unitName } from './describe.ts';
import { fileWords, fill } from './words.ts';

const MONEY = '#,##0.00';
const [FIRST_PARAMETER, MONTH_ROW, YEAR_ROW, FIRST_LINE] = [4, 1, 2, 3];
/** Column of the first month; the second year of a budget begins twelve columns later. */
const FIRST_MONTH = 2;

/**
 * The budget as a workbook that still computes: assumptions in cells, every month and every total a formula over them. Formulas are
 * those of the domain, spelt with cells, so a value changed in the sheet gives what the application would give.
 */
export async function budgetWorkbook(described: DescribedBudget): Promise<Uint8Array> {
  const book = new excel.Workbook();
  book.creator = 'Maillage';
  // the values stored beside the formulas are ours; the spreadsheet checks them when it opens
  book.calcProperties.fullCalcOnLoad = true;
  const cells = addAssumptions(book, described);
  addMonths(book, described, cells);
  addYears(book, described);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Parameters then constants; returns the cell of each name. */
function addAssumptions(book: excel.Workbook, { draft, budget, language }: DescribedBudget): Map<string, string> {
  const kind = budgetKinds[budget.kind];
  const sheet = book.addWorksheet(fileWords.assumptions[language], { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.columns = [{ width: 52 }, { width: 14 }, { width: 22 }, { width: 12 }, { width: 12 }, { width: 70 }];
  sheet.addRow([draft.name]).font = { bold: true, size: 14 };
  sheet.addRow([fileWords.change[language]]);
  const titles = (['name', 'value', 'unit', 'low', 'high', 'source'] as const).map((word) => fileWords[word][language]);
  sheet.addRow(titles).font = { bold: true };
  const cells = new Map<string, string>();
  const cellOf = (row: number) => `${quoted(fileWords.assumptions[language])}!$B$${row}`;
  for (const parameter of kind.parameters) {
    const { id, low, high, unit } = parameter;
    const name = parameterName(id, language);
    const value = budget.sheet.numbers[id]!;
    const row = sheet.addRow([name, value, unitName(parameter, language), low, high, originLine(parameter, language)]);
    if (unit === 'share' || unit === 'share-per-year')
      for (const column of [2, 4, 5]) row.getCell(column).numFmt = '0.0%';
    row.getCell(2).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1D9AC' } };
    cells.set(id, cellOf(row.number));
  }
  for (const { id, formula } of kind.constants) {
    const text = writeFormula(
      parseFormula(formula),
      spelling((name) => cells.get(name)!, fail),
    );
    const row = sheet.addRow([lineName(id, language), { formula: text, result: budget.sheet.numbers[id]! }]);
    cells.set(id, cellOf(row.number));
  }
  return cells;
}

function addMonths(book: excel.Workbook, { budget, language }: DescribedBudget, cells: Map<string, string>): void {
  const lines = linesOf(budgetKinds[budget.kind]);
  const sheet = book.addWorksheet(fileWords.months[language], {
    views: [{ state: 'frozen', xSplit: 1, ySplit: YEAR_ROW }],
  });
  sheet.getColumn(1).width = 34;
  const months = Array.from({ length: MONTHS }, (_, month) => month);
  sheet.addRow([fileWords.month[language], ...months.map((month) => month + 1)]).font = { bold: true };
  sheet.addRow([
    fileWords.yearsElapsed[language],
    ...months.map((month) => ({
      formula: `INT((${columnOf(month)}${MONTH_ROW}-1)/12)`,
      result: Math.floor(month / 12),
    })),
  ]);
  const rows = new Map(lines.map(({ id }, at) => [id, FIRST_LINE + at]));
  for (const line of lines) {
    const parsed = parseFormula(line.formula);
    const values = budget.sheet.months.get(line.id)!;
    const row = sheet.addRow([
      lineName(line.id, language),
      ...months.map((month) => ({
        formula: cents(line, writeFormula(parsed, monthSpelling(month, rows, cells))),
        result: line.unit === 'euro' ? values[month]! / 100 : values[month]!,
      })),
    ]);
    row.numFmt = line.unit === 'share' ? '0.000' : MONEY;
    if (line.role.kind === 'total') row.font = { bold: true };
  }
}

/** Sums of the months; the money at hand is that of the last month. */
function addYears(book: excel.Workbook, { budget, language }: DescribedBudget): void {
  const lines = linesOf(budgetKinds[budget.kind]);
  const sheet = book.addWorksheet(fileWords.years[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  const years = Array.from({ length: YEARS }, (_, year) => year);
  sheet.columns = [{ width: 34 }, ...years.map(() => ({ width: 16 }))];
  const titles = years.map((year) => fill(fileWords.year[language], { n: year + 1 }));
  sheet.addRow([fileWords.line[language], ...titles]).font = { bold: true };
  const months = quoted(fileWords.months[language]);
  for (const [at, line] of lines.entries()) {
    if (line.unit === 'share') continue;
    const row = sheet.addRow([
      lineName(line.id, language),
      ...years.map((year) => {
        const [first, last] = [columnOf(year * 12), columnOf(year * 12 + 11)];
        const cell = `${months}!${last}${FIRST_LINE + at}`;
        if (line.id === 'cash') return { formula: cell, result: budget.cash[year * 12 + 11]! / 100 };
        const sum = yearOf(budget.sheet, line.id, year);
        return {
          formula: `SUM(${months}!${first}${FIRST_LINE + at}:${last}${FIRST_LINE + at})`,
          result: line.unit === 'euro' ? sum / 100 : sum,
        };
      }),
    ]);
    row.numFmt = MONEY;
    if (line.role.kind === 'total') row.font = { bold: true };
  }
}

const cents = ({ unit }: Line, formula: string): string => (unit === 'euro' ? `ROUND(${formula},2)` : formula);

function monthSpelling(month: number, rows: Map<string, number>, cells: Map<string, string>): Spelling {
  const cell = (name: string, at: number) => (rows.has(name) ? `${columnOf(at)}${rows.get(name)}` : cells.get(name)!);
  const nameOf = (name: string) =>
    name === 'month'
      ? `${columnOf(month)}${MONTH_ROW}`
      : name === 'year'
        ? `${columnOf(month)}${YEAR_ROW}`
        : cell(name, month);
  return spelling(nameOf, (name) => (month === 0 ? '0' : cell(name, month - 1)));
}

function spelling(nameOf: (name: string) => string, previousOf: (name: string) => string): Spelling {
  return {
    nameOf,
    previousOf,
    functionOf: (name) => name.toUpperCase(),
    separator: ',',
    divide: (left, right) => `IF(${right}=0,0,${left}/${right})`,
  };
}

/** Letters of the column of a month, 0 to 59. */
function columnOf(month: number): string {
  const column = FIRST_MONTH + month - 1;
  return column < 26 ? letter(column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

const letter = (index: number): string => String.fromCharCode(65 + index);
const quoted = (sheet: string): string => `'${sheet}'`;

function fail(name: string): never {
  throw new ReferenceError(`A constant reads the month before (“${name}”).`);
}

export const assumptionRow = (index: number): number => FIRST_PARAMETER + index;
