import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultOf } from '../breakEven.ts';
import { compute, type Values } from '../compute.ts';
import { namesIn } from '../formula/formula.ts';
import { parseFormula } from '../formula/parseFormula.ts';
import type { BudgetKind } from '../kind.ts';
import { sources } from '../sources.ts';
import { arbitraryValues } from '../testing/arbitraryValues.ts';
import { linesOf } from '../totals.ts';
import { validateBudget } from '../validate.ts';
import { type BudgetKindId, budgetKinds } from './index.ts';

const kinds = Object.entries(budgetKinds) as [BudgetKindId, BudgetKind][];

test('every kind has a file of its name, and no file is left over', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]\w+\.ts$/i.test(file) && file !== 'index.ts');
  const camel = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(files.sort()).toEqual(kinds.map(([id]) => `${camel(id)}.ts`).sort());
});

describe.each(kinds)('%s', (id, kind) => {
  const ids = kind.parameters.map((parameter) => parameter.id);

  test('every formula reads only what stands above it', () => {
    const known = new Set(ids);
    for (const constant of kind.constants) {
      expect(namesIn(parseFormula(constant.formula)).filter((name) => !known.has(name))).toEqual([]);
      known.add(constant.id);
    }
    const months = new Set([...known, 'month', 'year']);
    for (const line of linesOf(kind)) {
      const names = namesIn(parseFormula(line.formula.replaceAll(/previous\(\w+\)/g, '0')));
      expect(names.filter((name) => !months.has(name))).toEqual([]);
      months.add(line.id);
    }
  });

  test('names are not used twice, and every parameter is read', () => {
    const all = [...ids, ...kind.constants.map((one) => one.id), ...linesOf(kind).map((one) => one.id)];
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    const read = new Set([...kind.constants, ...kind.lines].flatMap(({ formula }) => namesIn(parseFormula(formula))));
    expect(ids.filter((name) => !read.has(name))).toEqual([]);
  });

  test('low ≤ high ≤ most, the default between the bounds, and its source is one we cite', () => {
    for (const { value, low, high, most, origin } of kind.parameters) {
      expect(0 <= low && low <= high && high <= most && value <= most).toBe(true);
      if (origin.status !== 'assumption') expect(sources[origin.source].title).toBeTruthy();
    }
    expect(validateBudget(id, Object.fromEntries(kind.parameters.map(({ id: name, value }) => [name, value])))).toEqual(
      [],
    );
  });

  test('the result of a year is a straight line of the driver, to a cent a month and a line', () => {
    fc.assert(
      fc.property(arbitraryValues(kind), fc.nat(4), (values, year) => {
        const at = (acts: number) => resultOf(compute(kind, values, { [kind.driver]: acts }), year + 1);
        const middle = (at(0) + at(2000)) / 2;
        expect(Math.abs(at(1000) - middle)).toBeLessThanOrEqual(12 * kind.lines.length);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('without activity nothing comes in but what does not depend on acts', () => {
    const sheet = compute(kind, {}, { [kind.driver]: 0 });
    for (const line of ['acts', 'actIncome', 'insuranceIncome'])
      expect([...sheet.months.get(line)!].every((amount) => amount === 0)).toBe(true);
  });

  test('money is conserved: what is left at the end is what came in less what was paid', () => {
    fc.assert(
      fc.property(arbitraryValues(kind), (values) => {
        const { months } = compute(kind, values);
        const sum = (line: string) => months.get(line)!.reduce((total, amount) => total + amount, 0);
        const lines = linesOf(kind);
        const moved = lines.filter(({ role }) => role.kind === 'cash').reduce((total, line) => total + sum(line.id), 0);
        const income = lines
          .filter(({ role }) => role.kind === 'income')
          .reduce((total, line) => total + sum(line.id), 0);
        const paid = lines
          .filter(({ role }) => role.kind === 'cost' && role.paid)
          .reduce((total, line) => total + sum(line.id), 0);
        expect(months.get('cash')!.at(-1)).toBe(income - paid + moved);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  test('sums in euros are whole cents', () => {
    const values: Values = Object.fromEntries(
      kind.parameters.map(({ id: name, low, high }) => [name, (low + high) / 3]),
    );
    const { months } = compute(kind, values);
    for (const { id: line, unit } of linesOf(kind))
      if (unit === 'euro') expect([...months.get(line)!].every(Number.isInteger)).toBe(true);
  });
});
