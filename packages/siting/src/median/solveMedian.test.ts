import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allShortestPaths } from '../network/allShortestPaths.ts';
import { graphOf } from '../network/graph.ts';
import { seededRandom } from '../search/random.ts';
import { choicesOf } from '../testing/choices.ts';
import { checkMedian } from './checkMedian.ts';
import type { MedianProblem } from './medianProblem.ts';
import { solveMedian } from './solveMedian.ts';

const seeds = { seed: 20261124, numRuns: 60 };

/** Points on a line, some pairs without a way, whole costs. */
function randomMedian(seed: number): MedianProblem {
  const random = seededRandom(seed);
  const clients = 3 + Math.floor(random() * 9);
  const sites = 3 + Math.floor(random() * 6);
  const cost = Float64Array.from({ length: clients * sites }, (_, at) =>
    at % sites !== 0 && random() < 0.15 ? Infinity : Math.floor(random() * 50),
  );
  return { clients, sites, cost, p: 1 + Math.floor(random() * Math.min(4, sites)) };
}

function totalOf({ clients, sites, cost }: MedianProblem, open: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < clients; i++) total += Math.min(...open.map((j) => cost[i * sites + j]!));
  return total;
}

function slowMedian(problem: MedianProblem): number {
  const { sites, p, open = [], closed = [] } = problem;
  const allowed = [...choicesOf(sites, p)].filter(
    (choice) => open.every((j) => choice.includes(j)) && !closed.some((j) => choice.includes(j)),
  );
  return Math.min(...allowed.map((choice) => totalOf(problem, choice)));
}

test('a village street of five houses, 100 m apart: one well in the middle costs 600 m, two cost 300 m', () => {
  const line = graphOf(
    5,
    [0, 1, 2, 3].map((v) => ({ from: v, to: v + 1, length: 100 })),
  );
  const street = { clients: 5, sites: 5, cost: allShortestPaths(line) };
  expect(solveMedian({ ...street, p: 1 })).toEqual({ objective: 600, bound: 600, optimal: true, facilities: [2] });
  expect(solveMedian({ ...street, p: 2 })).toMatchObject({ objective: 300, bound: 300, optimal: true });
});

test('the best of every choice, bound included, with sites forced and forbidden', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(2), fc.boolean(), (seed, site, forced) => {
      const problem = randomMedian(seed);
      const decided = { ...problem, ...(forced ? { open: [site] } : { closed: [site] }) };
      if (checkMedian(decided).length > 0) return;
      const best = slowMedian(decided);
      const answer = solveMedian(decided);
      if (best === Infinity) return; // too few sites to reach everybody: no choice is better than another
      expect(answer).toMatchObject({ objective: best, bound: best, optimal: true });
      expect(totalOf(problem, answer.facilities)).toBe(best);
      expect(answer.facilities).toHaveLength(problem.p);
    }),
    seeds,
  );
});

test('one more site never costs more, one place less never costs less', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = { ...randomMedian(seed), p: 2 };
      const { objective } = solveMedian(problem);
      expect(solveMedian({ ...problem, p: 3 }).objective).toBeLessThanOrEqual(objective);
      expect(solveMedian({ ...problem, closed: [1] }).objective).toBeGreaterThanOrEqual(objective);
    }),
    seeds,
  );
});

test('stopped at once, it still answers a choice and a bound that holds', () => {
  const problem = randomMedian(7);
  const { objective, bound, facilities } = solveMedian(problem, { stopped: () => true });
  expect(facilities).toHaveLength(problem.p);
  expect(objective).toBeGreaterThanOrEqual(slowMedian(problem));
  expect(bound).toBeLessThanOrEqual(slowMedian(problem));
});

test('what makes a problem impossible is listed, all of it', () => {
  const cost = Float64Array.of(1, 2, 3, Infinity, Infinity, 1);
  const problem = { clients: 2, sites: 3, cost, p: 3, open: [0, 2], closed: [2] };
  expect(checkMedian(problem)).toEqual([
    { code: 'siting/forced-and-forbidden', value: 2 },
    { code: 'siting/too-many', value: 3, limit: 2 },
    { code: 'siting/client-unreachable', value: 1 },
  ]);
  expect(() => solveMedian(problem)).toThrow('siting/forced-and-forbidden');
  expect(checkMedian({ ...problem, p: 1.5, closed: [] })).toMatchObject([
    { code: 'siting/number-invalid', value: 1.5 },
    { code: 'siting/forced-over-number', value: 2, limit: 1.5 },
  ]);
});
