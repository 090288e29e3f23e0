import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import { step } from '../decay/index.ts';
import { compileAccess } from '../kernel/compileAccess.ts';
import { relativeDifference } from '../testing/slowAccess.ts';
import { mulberry32, randomCase } from '../testing/tables.ts';
import { agreement, calibrateSupply, pearson, spearman, supplyUnderPressure } from './index.ts';

const decay = step([
  { upTo: minutes(10), weight: 1 },
  { upTo: minutes(15), weight: 2 / 3 },
  { upTo: minutes(20), weight: 1 / 3 },
]);
const ones = (count: number) => new Float64Array(count).fill(1);

test('correlations by hand: a line gives 1, ranks ignore how far, ties share their rank', () => {
  expect(pearson(Float64Array.of(1, 2, 4), Float64Array.of(3, 5, 9))).toBeCloseTo(1, 12);
  // deviations (−1, 0, 1) and (−3, 0, 3) + a fourth point: worked out on paper
  expect(pearson(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4))).toBeCloseTo(0.8, 12);
  expect(spearman(Float64Array.of(1, 2, 3), Float64Array.of(1, 10, 1000))).toBeCloseTo(1, 12);
  expect(spearman(Float64Array.of(1, 1, 2), Float64Array.of(5, 5, 7))).toBeCloseTo(1, 12);
});

test('a weight of two is the same as the pair twice', () => {
  const [x, y] = [Float64Array.of(1, 2, 5), Float64Array.of(2, 1, 4)];
  const twice = pearson(Float64Array.of(1, 2, 2, 5), Float64Array.of(2, 1, 1, 4));
  expect(pearson(x, y, Float64Array.of(1, 2, 1))).toBeCloseTo(twice, 12);
});

test('agreement counts people on the right side of the threshold, the threshold itself below, and skips the unknown', () => {
  const result = agreement({
    computed: Float64Array.of(2.5, 2.6, 4, 1),
    published: Float64Array.of(2, 2.5, 5, Number.NaN),
    population: Float64Array.of(100, 200, 700, 999),
    threshold: 2.5,
  });
  expect(result).toMatchObject({ places: 3, people: 1000, rightSide: 0.8 });
  expect(result.meanAbsoluteError).toBeCloseTo((0.5 + 0.1 + 1) / 3, 12);
  expect(result.weightedMeanAbsoluteError).toBeCloseTo((50 + 20 + 700) / 1000, 12);
});

test('without exponent every head works the same; with one, more where more people share a head; the total is kept', () => {
  const { table, demand, supply: heads } = randomCase(4);
  const kernel = compileAccess(table, decay);
  const flat = supplyUnderPressure(kernel, demand, heads, { total: 1e6, exponent: 0 });
  const total = heads.reduce((sum, count) => sum + count, 0);
  expect(
    relativeDifference(
      flat,
      heads.map((count) => (count / total) * 1e6),
    ),
  ).toBeLessThan(1e-12);
  const pressed = supplyUnderPressure(kernel, demand, heads, { total: 1e6, exponent: 0.5 });
  expect(pressed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1e6, 5);
});

test('a supply within the bounds is found again from the access it gives', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { table, demand, supply } = randomCase(seed, 30);
    const kernel = compileAccess(table, decay);
    const published = kernel.compute(demand, supply);
    const most = supply.map((value) => value * 2);
    const start = supply.map(() => 0);
    const options = { pull: 0, rounds: 20_000, tolerance: 1e-10 };
    const found = calibrateSupply(kernel, { demand, published, trust: ones(30), most, start }, options);
    expect(found.rootMeanSquare).toBeLessThan(1e-3);
    expect(found.supply.every((value, j) => value >= 0 && value <= most[j]!)).toBe(true);
  }
});

test('at the optimum nothing can be gained by moving one supply within its bounds (slow check of the objective)', () => {
  const random = mulberry32(3);
  const { table, demand, supply } = randomCase(12, 20);
  const kernel = compileAccess(table, decay);
  const published = kernel.compute(demand, supply).map((value) => value * (0.5 + random()));
  const trust = demand.map((people) => people + 1);
  const input = { demand, published, trust, most: supply.map((value) => value * 1.2), start: supply };
  const found = calibrateSupply(kernel, input, { pull: 0, rounds: 50_000, tolerance: 1e-12 });
  const objective = (s: Float64Array) =>
    kernel.compute(demand, s).reduce((sum, value, i) => sum + trust[i]! * (value - published[i]!) ** 2, 0);
  const best = objective(found.supply);
  for (let j = 0; j < 20; j++)
    for (const share of [0, 0.5, 0.99, 1.01, 2]) {
      const value = Math.min(found.supply[j]! * share, input.most[j]!);
      expect(objective(found.supply.with(j, value))).toBeGreaterThanOrEqual(best * (1 - 1e-9));
    }
});

test('a place held out does not influence the calibration', () => {
  const { table, demand, supply } = randomCase(6, 20);
  const kernel = compileAccess(table, decay);
  const published = kernel.compute(demand, supply);
  const most = supply.map((value) => value * 2);
  const trust = ones(20).with(3, 0);
  const input = { demand, trust, most, start: supply.map(() => 0) };
  const one = calibrateSupply(kernel, { ...input, published });
  const other = calibrateSupply(kernel, { ...input, published: published.with(3, 99) });
  expect([...one.supply]).toEqual([...other.supply]);
});
