import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from '../cover/coverProblem.ts';
import { solveCapacitatedCover } from '../cover/solveCapacitatedCover.ts';
import { seededRandom } from '../search/random.ts';
import { choicesOf } from '../testing/choices.ts';
import { solveCentre } from './solveCentre.ts';

test('a street of five houses, 100 m apart: one doctor is at most 200 m away, two at most 100 m', async () => {
  const cost = Float64Array.from({ length: 25 }, (_, at) => 100 * Math.abs(Math.floor(at / 5) - (at % 5)));
  const street = { clients: 5, sites: 5, cost };
  expect(await solveCentre({ ...street, p: 1 })).toEqual({
    objective: 200,
    bound: 200,
    optimal: true,
    facilities: [2],
  });
  expect(await solveCentre({ ...street, p: 2 })).toMatchObject({ objective: 100, bound: 100, optimal: true });
});

test('the smallest farthest distance of every choice, with sites forced and forbidden', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const random = seededRandom(seed);
      const [clients, sites, p] = [8, 7, 1 + Math.floor(random() * 3)];
      const cost = Float64Array.from({ length: clients * sites }, () => Math.floor(random() * 100));
      const problem = { clients, sites, cost, p, ...(p > 1 ? { open: [0], closed: [3] } : {}) };
      const far = (open: readonly number[]) =>
        Math.max(...Array.from({ length: clients }, (_, i) => Math.min(...open.map((j) => cost[i * sites + j]!))));
      const allowed = [...choicesOf(sites, p)].filter((open) => p === 1 || (open.includes(0) && !open.includes(3)));
      const best = Math.min(...allowed.map(far));
      const answer = await solveCentre(problem);
      expect(answer).toMatchObject({ objective: best, bound: best, optimal: true });
      expect(answer.facilities).toHaveLength(p);
      expect(far(answer.facilities)).toBe(best);
    }),
    { seed: 20261124, numRuns: 30 },
  );
});

test('capacity: 30 people around one site of 20 and one of 8, both needed for 28; alone the first serves 20', async () => {
  const problem = {
    coverage: coverageOf(2, [[0, 1], [1]]),
    demand: Float64Array.of(18, 12),
    capacity: Float64Array.of(20, 8),
    p: 2,
  };
  expect(await solveCapacitatedCover(problem)).toMatchObject({ objective: 28, bound: 28, optimal: true });
  expect(await solveCapacitatedCover({ ...problem, p: 1 })).toMatchObject({ objective: 20, facilities: [0] });
  await expect(solveCapacitatedCover({ ...problem, capacity: Float64Array.of(20, 0) })).rejects.toThrow(
    'siting/capacity-not-positive 1',
  );
});

test('with room for everybody, capacity changes nothing: the same as covering, against every choice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const random = seededRandom(seed);
      const lists = Array.from({ length: 6 }, () => [...Array(8).keys()].filter(() => random() < 0.35));
      const demand = Float64Array.from({ length: 8 }, () => Math.floor(random() * 50));
      const best = Math.max(
        ...[...choicesOf(6, 2)].map((open) =>
          [...new Set(open.flatMap((j) => lists[j]!))].reduce((sum, i) => sum + demand[i]!, 0),
        ),
      );
      const capacity = new Float64Array(6).fill(1000);
      const answer = await solveCapacitatedCover({ coverage: coverageOf(8, lists), demand, capacity, p: 2 });
      expect(answer.objective).toBeCloseTo(best, 6);
      expect(answer.optimal).toBe(true);
    }),
    { seed: 20261124, numRuns: 20 },
  );
});
