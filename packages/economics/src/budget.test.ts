import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEven, resultOf } from './breakEven.ts';
import { budgetOf } from './budget.ts';
import { compute, type Values } from './compute.ts';
import { budgetKindIds, budgetKinds } from './kinds/index.ts';
import { roundedCents } from './money.ts';
import { arbitraryValues } from './testing/arbitraryValues.ts';
import { tornado } from './tornado.ts';
import { validateBudget } from './validate.ts';

/** One doctor, nobody else, no rise, no start-up: a budget that fits on the back of an envelope. */
const envelope: Values = {
  doctors: 1,
  actsPerHour: 4,
  hoursPerWeek: 35,
  weeksPerYear: 45,
  slotsBooked: 0.8,
  noShows: 0.1,
  actPrice: 30,
  actSupplement: 0,
  rejects: 0.1,
  insuranceRatio: 0.25,
  doctorPay: 80_000,
  chargeRate: 0.4,
  teuladeRate: 0.115,
  nurses: 0,
  secretaries: 1,
  secretaryPay: 24_000,
  managers: 0,
  surface: 60,
  rent: 100,
  upkeep: 50,
  software: 2400,
  supplies: 1,
  fixedCosts: 6000,
  costGrowth: 0,
  rampMonths: 0,
  equipment: 15_000,
  equipmentYears: 5,
  paymentDelay: 1,
};

describe('a centre of one doctor, by hand', () => {
  const budget = budgetOf('health-centre', envelope);
  const year = budget.years[0]!;

  test('4 × 35 × 45 × 0.8 × 0.9 = 4,536 acts', () => {
    expect(4 * 35 * 45 * 0.8 * 0.9).toBeCloseTo(4536, 9);
    expect(year.acts).toBeCloseTo(4536, 9);
  });

  test('acts 122,472 €, Assurance Maladie 30,618 €, Teulade 3,680 €', () => {
    expect(year.byIncome).toEqual({
      acts: 4536 * 30 * 0.9 * 100,
      insurance: 122_472 * 0.25 * 100,
      teulade: 12 * 30_667, // 80,000 × 0.4 × 0.115 = 3,680 a year: 306.666… a month, paid as 306.67
      subsidy: 0,
    });
  });

  test('costs: 112,000 + 33,600 for staff, 9,000 of premises, 2,400 + 6,000 + 4,536 to run, 3,000 of wear', () => {
    const { staff, premises, equipment, running, mobility } = year.byCost;
    expect(staff).toBeCloseTo(14_560_000, -2);
    expect([premises, equipment, running, mobility]).toEqual([900_000, 300_000, 240_000 + 600_000 + 453_600, 0]);
  });

  test('cash at the end of the first month: income less what is paid, less the equipment, less a month of acts that waits', () => {
    const [acts, insurance, teulade] = [1_020_600, 255_150, 30_667];
    const paid = 933_333 + 280_000 + 75_000 + 20_000 + 50_000 + 37_800;
    expect(budget.cash[0]).toBe(acts + insurance + teulade - paid - 1_500_000 - acts);
  });

  test('local money is what is missing; divided by the acts and by the people lifted', () => {
    const gained = budgetOf('health-centre', envelope, { consultations: 3000, people: 500 });
    const missing = year.costs - year.income;
    expect(gained.cost.local).toBe(missing);
    expect(gained.cost.localPerConsultation).toBeCloseTo(missing / 3000, 9);
    expect(gained.cost.localPerPerson).toBeCloseTo(missing / 500, 9);
  });

  test('subsidies are local money too: they fill the hole and do not make it smaller', () => {
    const helped = budgetOf('health-centre', { ...envelope, yearlySubsidy: 50_000, subsidyMonths: 60 });
    expect(helped.years[0]!.result - year.result).toBeCloseTo(5_000_000, -1);
    expect(Math.abs(helped.cost.local - budget.cost.local)).toBeLessThan(12);
  });
});

describe('the defaults beside what is published on health centres', () => {
  const { years, breakEven: balance } = budgetOf('health-centre', {});
  const full = years[1]!;

  test('acts per doctor within 3 % of 4,220; balance within 5 % of 4,533', () => {
    expect(Math.abs(balance.actual / 4220 - 1)).toBeLessThan(0.03);
    expect(balance).toMatchObject({ status: 'missing' });
    expect(Math.abs(('needed' in balance ? balance.needed : 0) / 4533 - 1)).toBeLessThan(0.05);
  });

  test('staff about 90 % of cost, Assurance Maladie with Teulade between 15 and 25 % of income', () => {
    expect(full.byCost.staff / full.costs).toBeCloseTo(0.9, 1);
    const share = (full.byIncome.insurance + full.byIncome.teulade) / full.income;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  });
});

describe.each(budgetKindIds)('break-even of %s', (id) => {
  const kind = budgetKinds[id];

  test('the closed form is where a bisection finds the year to turn', () => {
    fc.assert(
      fc.property(arbitraryValues(kind), (values) => {
        const found = breakEven(kind, values);
        if (!('needed' in found)) return;
        const result = (acts: number) => resultOf(compute(kind, values, { [kind.driver]: acts }), found.year);
        let [low, high] = [0, Math.max(1000, 20 * found.capacity)];
        for (let step = 0; step < 60; step++) {
          const middle = (low + high) / 2;
          if (result(middle) < 0) low = middle;
          else high = middle;
        }
        expect(Math.abs(high / found.needed - 1)).toBeLessThan(1e-4);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  test('it says what its figures say', () => {
    fc.assert(
      fc.property(arbitraryValues(kind), (values) => {
        const found = breakEven(kind, values);
        const result = resultOf(compute(kind, values), found.year);
        if (found.status === 'reached') expect(result).toBeGreaterThanOrEqual(-1000);
        if (found.status === 'missing' || found.status === 'beyond-capacity') expect(result).toBeLessThan(1000);
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});

test('subsidies that pay for everything: no act is needed; an act that costs more than it brings: never', () => {
  expect(breakEven(budgetKinds.bus, { yearlySubsidy: 500_000 }).status).toBe('always');
  expect(breakEven(budgetKinds.bus, { supplies: 60 }).status).toBe('never');
});

test('the break-even is looked for in the first year that is whole after the start-up', () => {
  const yearOf = (rampMonths: number) => breakEven(budgetKinds['health-centre'], { rampMonths }).year;
  expect([0, 1, 6, 12, 13, 24, 48, 60].map(yearOf)).toEqual([1, 2, 2, 2, 3, 3, 5, 5]);
});

describe('tornado', () => {
  test('the ends are the budgets at the low and at the high, the widest first, and it changes nothing else', () => {
    const kind = budgetKinds['health-centre'];
    const five = (values: Values) =>
      compute(kind, values)
        .months.get('result')!
        .reduce((sum, cents) => sum + cents, 0);
    const sways = tornado(kind, envelope);
    for (const { parameter, atLow, atHigh } of sways) {
      expect(atLow).toBe(five({ ...envelope, [parameter.id]: parameter.low }));
      expect(atHigh).toBe(five({ ...envelope, [parameter.id]: parameter.high }));
    }
    const widths = sways.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  test('dearer costs lower the result, dearer acts raise it', () => {
    const sways = new Map(tornado(budgetKinds['health-centre'], {}).map((sway) => [sway.parameter.id, sway]));
    for (const id of ['doctorPay', 'rent', 'rejects', 'noShows', 'rampMonths', 'chargeRate'])
      expect(sways.get(id)!.atHigh).toBeLessThan(sways.get(id)!.atLow);
    for (const id of ['actPrice', 'actsPerHour', 'insuranceRatio', 'rampStart'])
      expect(sways.get(id)!.atHigh).toBeGreaterThan(sways.get(id)!.atLow);
  });
});

test('two halves of a cent go away from zero, as in a spreadsheet', () => {
  expect([1.005, 2.675, -1.005, 0.004, -0.004].map(roundedCents)).toEqual([101, 268, -101, 0, 0]);
});

describe('bad values: all of them, each with its code', () => {
  test.each([
    ['doctors', 0, 'budget/no-doctor'],
    ['doctors', -2, 'budget/negative'],
    ['hoursPerWeek', 0, 'budget/no-activity'],
    ['slotsBooked', 0, 'budget/no-activity'],
    ['noShows', 1, 'budget/everybody-missing'],
    ['noShows', 1.2, 'budget/share-over-one'],
    ['rampMonths', 61, 'budget/ramp-too-long'],
    ['doctorPay', 5_000_000, 'budget/too-large'],
    ['rent', Number.NaN, 'budget/number-invalid'],
    ['secrets', 1, 'budget/unknown-parameter'],
  ])('%s = %s: %s', (path, value, code) => {
    expect(validateBudget('health-centre', { [path]: value })).toMatchObject([{ code, path, value }]);
  });

  test('three at once are three problems; a kind that is none is one', () => {
    expect(validateBudget('health-centre', { doctors: 0, rent: -1, rampMonths: 90 })).toHaveLength(3);
    expect(validateBudget('hospital', { doctors: 0 })).toMatchObject([{ code: 'budget/unknown-kind', path: 'kind' }]);
    expect(validateBudget('bus', { daysPerWeek: 0 })).toMatchObject([{ code: 'budget/no-doctor' }]);
  });
});
