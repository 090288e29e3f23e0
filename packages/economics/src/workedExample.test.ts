import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breakEven, resultOf } from './breakEven.ts';
import { budgetOf } from './budget.ts';
import { compute, type Values } from './compute.ts';
import { budgetKinds } from './kinds/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/methods/budget.md'), 'utf8');
const kind = budgetKinds['health-centre'];

/** The steps of the table: what each adds, and the figure that the page prints. */
const steps = page
  .split('\n')
  .filter((line) => /^\|.*`\w+=[\d.]+`/.test(line))
  .map((line) => ({
    values: Object.fromEntries(
      Array.from(line.matchAll(/`(\w+)=([\d.]+)`/g), ([, name, value]) => [name!, Number(value)]),
    ),
    printed: Number(
      line
        .split('|')
        .at(-2)!
        .replace('−', '-')
        .replaceAll(/[^\d-]/g, ''),
    ),
  }));

/** What the debate does not speak of is not there. */
const nothingElse: Values = {
  slotsBooked: 1,
  noShows: 0,
  actSupplement: 0,
  rejects: 0,
  insuranceRatio: 0,
  chargeRate: 0,
  teuladeRate: 0,
  nurses: 0,
  secretaries: 0,
  managers: 0,
  surface: 0,
  software: 0,
  supplies: 0,
  fixedCosts: 0,
  equipment: 0,
  costGrowth: 0,
  rampMonths: 0,
};

test('the multiplication of the debate: 4 × 26.50 × 35 × 4 = 14,840 a month, 178,080 a year', () => {
  expect(4 * 26.5 * 35 * 4).toBe(14_840);
  expect(14_840 * 12 - 100_000).toBe(78_080);
  for (const figure of ['14,840', '178,080', '78,080']) expect(page).toContain(figure);
});

test('every figure of the worked example is what the budget computes', () => {
  expect(steps).toHaveLength(12);
  let values = nothingElse;
  for (const step of steps) {
    values = { ...values, ...step.values };
    const perDoctor = resultOf(compute(kind, values), 1) / 100 / 8;
    expect(Math.round(perDoctor), JSON.stringify(step.values)).toBe(step.printed);
  }
});

test('the sentence under it: balance at 5,644 acts, 722 more than there are, of 6,160 offered', () => {
  const values = Object.assign({}, nothingElse, ...steps.slice(0, -1).map((step) => step.values));
  const found = breakEven(kind, values);
  expect(found).toMatchObject({ status: 'missing', capacity: 6160 });
  if (found.status !== 'missing') return;
  expect(Math.round(found.needed)).toBe(5644);
  expect(Math.round(found.needed - found.actual)).toBe(722);
  for (const figure of ['5,644', '722', '6,160']) expect(page).toContain(figure);
});

test('the table of defaults beside published figures', () => {
  const { years, breakEven: balance } = budgetOf('health-centre', {});
  const full = years[1]!;
  expect(Math.floor(balance.actual)).toBe(4306);
  expect('needed' in balance && Math.ceil(balance.needed)).toBe(4703);
  expect(Math.round((100 * full.byCost.staff) / full.costs)).toBe(89);
  expect(Math.round((100 * (full.byIncome.insurance + full.byIncome.teulade)) / full.income)).toBe(23);
  for (const row of ['| 4,306 |', '| 4,703 |', '| 89 % |', '| 23 % |']) expect(page).toContain(row);
});
