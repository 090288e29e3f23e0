import { expect, test } from 'vitest';
import { checkRounds } from '../check/checkRounds.ts';
import { instanceOnPlane, type RoundsInstance } from '../instance/roundsInstance.ts';
import { slowRounds } from '../testing/slowRounds.ts';
import { tinyInstance } from '../testing/tinyInstance.ts';
import { Random } from './random.ts';
import { RoundsSearch } from './roundsSearch.ts';
import { solveRounds } from './solveRounds.ts';

const seeds = Array.from({ length: 40 }, (_, k) => k + 1);

test('four customers on two axes, two days, one vehicle of two: each axis on its own day, 2 × 20 + 2 × 20 = 80', () => {
  const cross = instanceOnPlane({
    customers: 4,
    days: 2,
    vehicles: 1,
    capacity: Float64Array.of(2, 2),
    maxDuration: Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    x: Float64Array.of(0, 10, 20, 0, 0),
    y: Float64Array.of(0, 0, 0, 10, 20),
    service: new Float64Array(5),
    demand: Float64Array.of(0, 1, 1, 1, 1),
    frequency: Int32Array.of(0, 1, 1, 1, 1),
    patterns: [[], [1, 2], [1, 2], [1, 2], [1, 2]].map((sets) => Int32Array.from(sets)),
  });
  const { cost, feasible, solution } = solveRounds(cross, { steps: 20 });
  expect([cost, feasible]).toEqual([80, true]);
  const days = solution.routes.map(([route]) => route!.toSorted().join());
  expect(days.toSorted()).toEqual(['1,2', '3,4']);
});

test.each(seeds)(
  'random problem %i: the optimum of trying everything, or its proof that there is no solution',
  (seed) => {
    const instance = tinyInstance(seed, 3 + (seed % 3));
    const optimum = slowRounds(instance);
    const found = solveRounds(instance, { steps: 120, seed });
    const check = checkRounds(instance, found.solution);
    expect(found.feasible).toBe(check.feasible);
    expect(check.cost).toBeCloseTo(found.cost, 6);
    if (optimum === Number.POSITIVE_INFINITY) expect(found.feasible).toBe(false);
    else expect(found.cost).toBeCloseTo(optimum, 6);
  },
);

test('the tiny problems are of both kinds', () => {
  const solvable = seeds.filter((seed) => slowRounds(tinyInstance(seed, 3 + (seed % 3))) < Number.POSITIVE_INFINITY);
  expect(solvable.length).toBeGreaterThan(10);
  expect(solvable.length).toBeLessThan(seeds.length);
});

test.each([1, 2, 3, 4, 5, 6])('law: one more vehicle never makes the optimum of problem %i worse', (seed) => {
  const few = slowRounds(tinyInstance(seed, 4, 1));
  const more = slowRounds({ ...tinyInstance(seed, 4, 1), vehicles: 2 });
  expect(more).toBeLessThanOrEqual(few);
});

test.each([1, 2, 3, 4])('law: other names for customers and days leave the cost of solution %i as it is', (seed) => {
  const instance = tinyInstance(seed, 25, 4, 3);
  const { solution } = solveRounds(instance, { steps: 15, seed });
  const before = checkRounds(instance, solution);
  const { renamed, customer, day } = rename(instance, seed);
  const routes: (readonly number[])[][] = [[], [], []];
  for (const [d, vehicles] of solution.routes.entries()) {
    routes[day[d]!] = vehicles.map((route) => route.map((c) => customer[c]!));
  }
  const after = checkRounds(renamed, { routes });
  expect(after.cost).toBeCloseTo(before.cost, 6);
  expect(after.violations.length).toBe(before.violations.length);
});

test.each([1, 2, 3])(
  'every best plan of search %i costs what the checker finds, and is feasible when it says so',
  (seed) => {
    const instance = tinyInstance(seed, 30, 5, 4);
    const search = new RoundsSearch(instance, seed);
    for (let k = 0; k < 80; k++) {
      if (!search.step()) continue;
      const { solution, cost, feasible } = search.best!;
      const check = checkRounds(instance, solution);
      expect(check.cost).toBeCloseTo(cost, 6);
      expect(check.feasible).toBe(feasible);
      const rulesOfDays = check.violations.filter(({ code }) => code !== 'overloaded' && code !== 'too-long');
      expect(rulesOfDays).toEqual([]);
    }
  },
);

test('one customer, and more vehicles than customers', () => {
  const instance = {
    ...tinyInstance(2, 1, 5),
    capacity: Float64Array.of(99, 99),
    maxDuration: Float64Array.of(999, 999),
  };
  expect(solveRounds(instance, { steps: 40 })).toMatchObject({ feasible: true, cost: slowRounds(instance) });
});

test('the same seed and number of steps give the same solution, another seed another search', () => {
  const instance = tinyInstance(7, 30, 5, 4);
  const once = solveRounds(instance, { steps: 90, seed: 3 });
  const search = new RoundsSearch(instance, 3);
  for (let k = 0; k < 90; k++) search.step();
  expect(search.best).toEqual(once);
  expect(solveRounds(instance, { steps: 90, seed: 4 }).solution).not.toEqual(once.solution);
});

/** The same problem under other names, and where each name went. */
function rename(instance: RoundsInstance, seed: number) {
  const random = new Random(seed);
  const nodes = instance.customers + 1;
  const customer = Int32Array.from({ length: nodes }, (_, k) => k);
  random.shuffle(customer.subarray(1));
  const day = Int32Array.from({ length: instance.days }, (_, k) => k);
  random.shuffle(day);
  const moved = <Values extends Float64Array | Int32Array>(values: Values, to: Int32Array): Values => {
    const result = values.slice() as Values;
    for (let k = 0; k < values.length; k++) result[to[k]!] = values[k]!;
    return result;
  };
  const distance = new Float64Array(nodes * nodes);
  const patterns: Int32Array[] = [];
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) distance[customer[i]! * nodes + customer[j]!] = instance.distance[i * nodes + j]!;
    patterns[customer[i]!] = instance.patterns[i]!.map((set) => {
      let result = 0;
      for (let d = 0; d < instance.days; d++) if ((set >> d) & 1) result |= 1 << day[d]!;
      return result;
    });
  }
  const { capacity, maxDuration, service, demand, frequency } = instance;
  const renamed: RoundsInstance = {
    ...instance,
    distance,
    patterns,
    capacity: moved(capacity, day),
    maxDuration: moved(maxDuration, day),
    service: moved(service, customer),
    demand: moved(demand, customer),
    frequency: moved(frequency, customer),
  };
  return { renamed, customer, day };
}
