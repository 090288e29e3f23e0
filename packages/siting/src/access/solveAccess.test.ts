import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../search/random.ts';
import type { AccessObjectiveId, AccessSitingProblem, PlacedSite } from './accessProblem.ts';
import { accessAfter } from './accessState.ts';
import { checkAccess } from './checkAccess.ts';
import { gainCurve } from './gainCurve.ts';
import { nearTies } from './nearTies.ts';
import { accessObjectives } from './objectives/index.ts';
import { solveAccess } from './solveAccess.ts';

const seeds = { seed: 20261124, numRuns: 25 };
const objectives = Object.keys(accessObjectives) as AccessObjectiveId[];

/** Columns from rows of "place: gain of one unit". */
function columnsOf(places: number, gains: readonly Readonly<Record<number, number>>[]) {
  const start = [0];
  const entries = gains.flatMap((column) => {
    const own = Object.entries(column).map(([place, gain]) => [Number(place), gain] as const);
    start.push(start.at(-1)! + own.length);
    return own;
  });
  return {
    places,
    candidates: gains.length,
    start: Uint32Array.from(start),
    place: Uint32Array.from(entries, ([place]) => place),
    gain: Float64Array.from(entries, ([, gain]) => gain),
  };
}

/**
 * Three villages at 2.0, 2.4 and 3.0. A doctor of 1,000 consultations in the first gives 0.6 there and 0.2 in the second;
 * in the second 0.3 there and 0.3 in the first; in the third 0.5 there.
 */
const villages: AccessSitingProblem = {
  columns: columnsOf(3, [{ 0: 0.0006, 1: 0.0002 }, { 0: 0.0003, 1: 0.0003 }, { 2: 0.0005 }]),
  access: Float64Array.of(2.0, 2.4, 3.0),
  people: Float64Array.of(500, 800, 900),
  demand: Float64Array.of(550, 850, 950),
  threshold: 2.5,
  objective: 'people-lifted',
  sizes: [{ supply: 1000, cost: 1 }],
  most: 1,
};

function randomAccess(seed: number, objective: AccessObjectiveId): AccessSitingProblem {
  const random = seededRandom(seed);
  const places = 4 + Math.floor(random() * 4);
  const gains = Array.from({ length: places }, (_, j) =>
    Object.fromEntries(
      Array.from({ length: places }, (_, i) => [i, random() * 0.8] as const).filter(([i]) => i === j || random() < 0.5),
    ),
  );
  return {
    columns: columnsOf(places, gains),
    access: Float64Array.from({ length: places }, () => (random() < 0.1 ? Number.NaN : 1.5 + random() * 2)),
    people: Float64Array.from({ length: places }, () => Math.floor(random() * 1000)),
    demand: Float64Array.from({ length: places }, () => random() * 1000),
    threshold: 2.5,
    objective,
    sizes: [
      { supply: 1, cost: 100 },
      { supply: 2, cost: 170 },
    ],
    most: 1 + Math.floor(random() * 3),
    budget: 150 + random() * 250,
  };
}

/** Every choice that the rules allow. */
function* choices(problem: AccessSitingProblem, from = 0, chosen: PlacedSite[] = []): Generator<PlacedSite[]> {
  const { columns, sizes, most, budget = Infinity, forced = [], forbidden = [] } = problem;
  const cost = chosen.reduce((sum, { size }) => sum + sizes[size]!.cost, 0);
  if (cost > budget || chosen.length > most) return;
  if (forced.every((c) => chosen.some(({ candidate }) => candidate === c))) yield chosen;
  for (let candidate = from; candidate < columns.candidates; candidate++)
    for (let size = 0; size < sizes.length && !forbidden.includes(candidate); size++)
      yield* choices(problem, candidate + 1, [...chosen, { candidate, size }]);
}

function slowAccess(problem: AccessSitingProblem): number {
  const objective = accessObjectives[problem.objective];
  let best: number | undefined;
  for (const sites of choices(problem)) {
    const value = objective.valueOf(problem, accessAfter(problem, sites));
    if (best === undefined || objective.isBetter(value, best)) best = value;
  }
  return best!;
}

test('three villages, by hand: one doctor lifts 1,300 people from the first, none from the third', async () => {
  expect(await solveAccess(villages)).toEqual({
    objective: 1300,
    before: 0,
    bound: 1300,
    optimal: true,
    sites: [{ candidate: 0, size: 0 }],
  });
  // forbidden there, the second lifts only itself: 2.4 + 0.3 > 2.5, 2.0 + 0.3 is not
  expect(await solveAccess({ ...villages, forbidden: [0] })).toMatchObject({ objective: 800, bound: 800 });
  expect(await solveAccess({ ...villages, forced: [2] })).toMatchObject({ objective: 0, optimal: true });
});

test('the same villages: missing before 550 × 0.5 + 850 × 0.1 = 360; the first doctor fills both, 0 left', async () => {
  const answer = await solveAccess({ ...villages, objective: 'deficit' });
  expect(answer.before).toBeCloseTo(360, 9);
  expect(answer.objective).toBeCloseTo(0, 9);
  expect(answer.optimal).toBe(true);
});

test('the same villages: the worst-off is at 2.0 before, at 2.6 after (2.0 + 0.6; 2.4 + 0.2; 3.0)', async () => {
  const answer = await solveAccess({ ...villages, objective: 'worst-off' });
  expect(answer.before).toBe(2);
  expect(answer.objective).toBeCloseTo(2.6, 9);
  expect(answer).toMatchObject({ optimal: true, sites: [{ candidate: 0 }] });
});

test('exactly at the threshold is not above it', async () => {
  const exact = { ...villages, access: Float64Array.of(2, 2.5, 3), columns: columnsOf(3, [{ 0: 0.0005 }]) };
  expect((await solveAccess(exact)).objective).toBe(0);
});

test.each(objectives)('%s: the best of every choice under number, budget and sizes; a bound that holds', async (id) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const problem = randomAccess(seed, id);
      const best = slowAccess(problem);
      const answer = await solveAccess(problem);
      expect(answer.objective).toBeCloseTo(best, 5);
      expect(answer.optimal).toBe(true);
      const hurried = await solveAccess(problem, { seconds: 1e-6 });
      expect(accessObjectives[id].isBetter(best, hurried.bound + (id === 'deficit' ? -1e-6 : 1e-6))).toBe(false);
    }),
    seeds,
  );
});

test.each(objectives)('%s: forced and forbidden candidates, against every choice', async (id) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const problem = { ...randomAccess(seed, id), forced: [1], forbidden: [0] };
      const answer = await solveAccess(problem);
      expect(answer.objective).toBeCloseTo(slowAccess(problem), 5);
      expect(answer.sites.map(({ candidate }) => candidate)).toContain(1);
      expect(answer.sites.map(({ candidate }) => candidate)).not.toContain(0);
    }),
    seeds,
  );
});

test.each(objectives)(
  '%s: the curve never falls and ends at the answer; alternatives are what they say',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { budget: _, ...problem } = { ...randomAccess(seed, id), most: 3 };
        const objective = accessObjectives[id];
        const answer = await solveAccess(problem);
        const values = gainCurve(problem, answer).map((point) => point.objective);
        for (let k = 1; k < values.length; k++) expect(objective.isBetter(values[k - 1]!, values[k]!)).toBe(false);
        expect(values.at(-1)).toBe(answer.objective);
        for (const { candidate, size, alternatives } of nearTies(problem, answer, 0.2)) {
          for (const other of alternatives) {
            const swapped = answer.sites.map((site) =>
              site.candidate === candidate ? { candidate: other.candidate, size } : site,
            );
            expect(objective.valueOf(problem, accessAfter(problem, swapped))).toBeCloseTo(other.objective, 9);
          }
        }
      }),
      seeds,
    );
  },
);

test('a capacity keeps the large size out; a place that holds no size at all gets none', async () => {
  const problem = {
    ...villages,
    sizes: [
      { supply: 1000, cost: 1 },
      { supply: 2000, cost: 1 },
    ],
    objective: 'deficit' as const,
  };
  const tight = { ...problem, capacity: Float64Array.of(500, 1000, 2000) };
  expect((await solveAccess(tight)).sites).toEqual([{ candidate: 1, size: 0 }]);
});

test('what makes a problem impossible or empty is listed, all of it', () => {
  const problem: AccessSitingProblem = {
    ...villages,
    columns: columnsOf(3, [{ 0: 0.0006 }, {}, { 2: 0.0005 }]),
    sizes: [
      { supply: 0, cost: 100 },
      { supply: 1000, cost: 90 },
    ],
    most: 1,
    budget: 50,
    forced: [1, 2],
    forbidden: [2],
    capacity: Float64Array.of(0, 5000, 5000),
  };
  expect(checkAccess(problem)).toEqual([
    { code: 'siting/forced-over-number', value: 2, limit: 1 },
    { code: 'siting/size-invalid', value: 0 },
    { code: 'siting/budget-allows-nothing', value: 90, limit: 50 },
    { code: 'siting/candidate-unreachable', value: 1 },
    { code: 'siting/forced-and-forbidden', value: 2 },
    { code: 'siting/capacity-not-positive', value: 0 },
  ]);
  expect(checkAccess({ ...villages, most: 4 })).toEqual([{ code: 'siting/too-many', value: 4, limit: 3 }]);
});
