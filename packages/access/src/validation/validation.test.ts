import { minutes, seededRandom } from '@maillage/units';
import { expect, test } from 'vitest';
import { meanAccess } from '../apl/index.ts';
import { step } from '../decay/index.ts';
import { compileAccess } from '../kernel/compileAccess.ts';
import { relativeDifference } from '../testing/slowAccess.ts';
import { randomCase, tableOf } from '../testing/tables.ts';
import { agreement, calibrateSupply, pearson, scaleToMeans, spearman, supplyUnderPressure } from './index.ts';

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
  expect(result.weightedBias).toBeCloseTo((50 + 20 - 700) / 1000, 12);
});

test('without exponent nor saturation every head works the same; the total is kept in any case', () => {
  const { table, demand, supply: heads } = randomCase(4);
  const kernel = compileAccess(table, decay);
  const reached = heads.map((count, j) => (kernel.competingFor(j, demand) > 0 ? count : 0));
  const flat = supplyUnderPressure(kernel, demand, reached, { total: 1e6, exponent: 0, saturation: Infinity });
  const total = reached.reduce((sum, count) => sum + count, 0);
  expect(
    relativeDifference(
      flat,
      reached.map((count) => (count / total) * 1e6),
    ),
  ).toBeLessThan(1e-12);
  const pressed = supplyUnderPressure(kernel, demand, reached, { total: 1e6, exponent: 0.5, saturation: 10 });
  expect(pressed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1e6, 5);
});

test('by hand: two towns apart, one head each for 1,000 and 4,000 people: the second works √4 times as much at exponent ½', () => {
  const kernel = compileAccess(
    tableOf([
      [0, Infinity],
      [Infinity, 0],
    ]),
    decay,
  );
  const demand = Float64Array.of(1000, 4000);
  const heads = Float64Array.of(1, 1);
  const pressed = supplyUnderPressure(kernel, demand, heads, { total: 9000, exponent: 0.5, saturation: Infinity });
  expect(pressed[0]).toBeCloseTo(3000, 9);
  expect(pressed[1]).toBeCloseTo(6000, 9);
  // wished 4500 each; limits 3 × 1000 and 3 × 4000: 4500 / 2.5 = 1800 and 4500 / 1.375 = 3272.7…, then scaled to 9000
  const limited = supplyUnderPressure(kernel, demand, heads, { total: 9000, exponent: 0, saturation: 3 });
  expect(limited[0]! / limited[1]!).toBeCloseTo(1.375 / 2.5, 12);
});

test('scaled to published means, each group has its mean', () => {
  const { table, demand, supply } = randomCase(9, 40);
  const kernel = compileAccess(table, decay);
  const truth = kernel.compute(
    demand,
    supply.map((value, j) => value * (j < 20 ? 1.3 : 0.8)),
  );
  const groups = [0, 20].map((from) => {
    const places = Array.from({ length: 20 }, (_, k) => from + k);
    return { places, known: places, mean: meanAccess(truth, demand, places) };
  });
  const access = kernel.compute(demand, scaleToMeans(kernel, demand, supply, groups));
  for (const { places, mean } of groups) expect(meanAccess(access, demand, places) / mean).toBeCloseTo(1, 3);
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
  const random = seededRandom(3);
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
