import type { BudgetDraft } from '@maillage/contract';
import { budgetKindIds, budgetKinds, compute, linesOf } from '@maillage/economics';
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { describeBudget } from './describe.ts';
import { assumptionRow, budgetWorkbook } from './workbook.ts';

const draftOf = (kind: string): BudgetDraft => ({
  name: 'Essai',
  kind,
  commune: null,
  values: { yearlySubsidy: 30_000, rampMonths: 7, equipmentYears: 3 },
  gain: null,
});

async function open(kind: string): Promise<excel.Workbook> {
  const book = new excel.Workbook();
  const bytes = await budgetWorkbook(describeBudget(draftOf(kind), 'fr', '2026-11-24'));
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

describe.each(budgetKindIds)('%s', (id) => {
  const kind = budgetKinds[id];

  test('every cell of months and years is a formula, whose stored result is what the sheet computes', async () => {
    const book = await open(id);
    const evaluate = evaluator(book);
    let formulas = 0;
    for (const sheet of book.worksheets.slice(1))
      sheet.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (column === 1 || !cell.formula) return;
          formulas += 1;
          expect(evaluate(sheet.name, cell.address), `${sheet.name}!${cell.address}`).toBeCloseTo(
            Number(cell.result),
            6,
          );
        }),
      );
    expect(formulas).toBeGreaterThan(60 * linesOf(kind).length);
  });

  test('a value changed in the sheet gives what the application gives', async () => {
    const book = await open(id);
    const values = { ...draftOf(id).values, actPrice: 26.5, rejects: 0.05, costGrowth: 0.03, rampMonths: 20 };
    const assumptions = book.worksheets[0]!;
    for (const [name, value] of Object.entries(values)) {
      const at = kind.parameters.findIndex((parameter) => parameter.id === name);
      assumptions.getCell(`B${assumptionRow(at)}`).value = value;
    }
    const evaluate = evaluator(book);
    const expected = compute(kind, values);
    for (const [at, line] of linesOf(kind).entries())
      for (const [column, month] of [
        ['B', 0],
        ['N', 12],
        ['BI', 59],
      ] as const) {
        const amount = expected.months.get(line.id)![month]!;
        expect(evaluate('Mois', `${column}${3 + at}`), `${line.id} ${column}`).toBeCloseTo(
          line.unit === 'euro' ? amount / 100 : amount,
          6,
        );
      }
  });
});

/** Computes cells from their formulas alone, stored results unread: the operators and functions that the workbook uses. */
function evaluator(book: excel.Workbook): (sheet: string, address: string) => number {
  const known = new Map<string, number>();
  const library = {
    ROUND: (value: number, digits: number) => {
      const scaled = Math.abs(value) * 10 ** digits;
      return (Math.sign(value) * Math.round(scaled * (1 + 4e-16 * 2))) / 10 ** digits;
    },
    IF: (condition: boolean, yes: number, no: number) => (condition ? yes : no),
    MOD: (a: number, b: number) => a - b * Math.floor(a / b),
    INT: Math.floor,
    MIN: Math.min,
    MAX: Math.max,
    SUM: (...values: number[]) => values.reduce((sum, value) => sum + value, 0),
  };
  const value = (sheet: string, address: string): number => {
    const key = `${sheet}!${address}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const cell = book.getWorksheet(sheet)!.getCell(address);
    const result = cell.formula ? run(sheet, cell.formula) : Number(cell.value);
    known.set(key, result);
    return result;
  };
  const range = (sheet: string, from: string, to: string): number[] => {
    const cells = book.getWorksheet(sheet)!;
    const [first, last] = [cells.getCell(from), cells.getCell(to)];
    return Array.from({ length: Number(last.col) - Number(first.col) + 1 }, (_, step) =>
      value(sheet, cells.getCell(Number(first.row), Number(first.col) + step).address),
    );
  };
  const run = (sheet: string, formula: string): number => {
    const script = formula
      .replaceAll('^', '**')
      .replaceAll(/(?<![<>])=/g, '===')
      .replaceAll(/(?:'([^']+)'!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?/g, (_, other, a, b, c, d) => {
        const of = JSON.stringify(other ?? sheet);
        return c ? `...range(${of},"${a}${b}","${c}${d}")` : `value(${of},"${a}${b}")`;
      });
    const names = Object.keys(library);
    return new Function('value', 'range', ...names, `return ${script}`)(value, range, ...Object.values(library));
  };
  return value;
}
