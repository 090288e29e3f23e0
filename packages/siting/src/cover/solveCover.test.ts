import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../search/random.ts';
import { choicesOf } from '../testing/choices.ts';
import { CoverAnnealing } from './annealCover.ts';
import { combineChoices } from './coverCore.ts';
import { type CoverProblem, coverageOf, coverageWithin, transposed } from './coverProblem.ts';
import { solveCover } from './solveCover.ts';

const seeds = { seed: 20261124, numRuns: 60 };

function randomCover(seed: number): CoverProblem {
  const random = seededRandom(seed);
  const points = Array.from({ length: 5 + Math.floor(random() * 8) }, () => [random() * 10, random() * 10] as const);
  const metres = (a: number, b: number) => Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]);
  return {
    coverage: coverageWithin(points.length, 3, metres),
    demand: Float64Array.from(points, () => Math.floor(random() * 100)),
    p: 1 + Math.floor(random() * 3),
  };
}

function coveredBy({ coverage, demand }: CoverProblem, open: readonly number[]): number {
  const covered = new Set(open.flatMap((j) => [...coverage.client.subarray(coverage.start[j], coverage.start[j + 1])]));
  return [...covered].reduce((sum, i) => sum + demand[i]!, 0);
}

function slowCover(problem: CoverProblem): number {
  return Math.max(...[...choicesOf(problem.coverage.sites, problem.p)].map((choice) => coveredBy(problem, choice)));
}

test('three hamlets of 10, 20 and 30 people, 2 km apart, seen from 2 km: the middle one covers all 60', async () => {
  const coverage = coverageWithin(3, 2000, (a, b) => Math.abs(a - b) * 2000);
  const answer = await solveCover({ coverage, demand: Float64Array.of(10, 20, 30), p: 1 });
  expect(answer).toEqual({ objective: 60, bound: 60, optimal: true, facilities: [1] });
});

test('the best of every choice, bound included; a time limit gives no less', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const problem = randomCover(seed);
      const best = slowCover(problem);
      const answer = await solveCover(problem);
      expect(answer).toMatchObject({ objective: best, bound: best, optimal: true });
      expect(coveredBy(problem, answer.facilities)).toBe(best);
      expect(new Set(answer.facilities).size).toBe(problem.p);
    }),
    seeds,
  );
});

test('a forced site stays, a forbidden one never opens, and neither is ever better than free choice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const problem = randomCover(seed);
      const { objective } = await solveCover(problem);
      const forced = await solveCover({ ...problem, open: [2] });
      const forbidden = await solveCover({ ...problem, closed: [2] });
      expect(forced.facilities).toContain(2);
      expect(forbidden.facilities).not.toContain(2);
      expect(Math.max(forced.objective, forbidden.objective)).toBe(objective);
    }),
    seeds,
  );
});

test('annealing reports what its choice covers, and combining choices never loses', async () => {
  const random = seededRandom(3);
  const points = Array.from({ length: 300 }, () => [random(), random()] as const);
  const metres = (a: number, b: number) => Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]);
  const coverage = coverageWithin(points.length, 0.1, metres);
  const demand = Float64Array.from(points, () => 1 + Math.floor(random() * 100));
  const problem = { coverage, demand, p: 12 };
  const annealing = new CoverAnnealing(coverage, demand, new Int8Array(300));
  const order = { steps: 20_000, from: 0.1, to: 0.002, random, stopped: () => false };
  const first = annealing.run(
    Int32Array.from({ length: 12 }, (_, j) => j),
    order,
  );
  const second = annealing.run(first.open, order);
  expect(first.covered).toBe(coveredBy(problem, [...first.open]));
  const combined = await combineChoices(coverage, transposed(coverage), demand, {
    choices: [first.open, second.open],
    p: 12,
    isForced: () => false,
    seconds: 20,
    stopped: () => false,
  });
  expect(coveredBy(problem, [...combined!])).toBeGreaterThanOrEqual(Math.max(first.covered, second.covered));
});

test('nobody to cover is an answer of 0, more sites than places is refused', async () => {
  const coverage = coverageOf(2, [[], []]);
  const demand = Float64Array.of(5, 5);
  expect(await solveCover({ coverage, demand, p: 1 })).toMatchObject({ objective: 0, bound: 0, optimal: true });
  await expect(solveCover({ coverage, demand, p: 3 })).rejects.toThrow('siting/too-many');
});
