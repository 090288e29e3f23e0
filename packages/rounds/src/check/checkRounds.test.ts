import { expect, test } from 'vitest';
import { instanceOnPlane } from '../instance/roundsInstance.ts';
import { solutionAsCsv } from '../instance/roundsSolution.ts';
import { checkRounds } from './checkRounds.ts';
import { parseSolution } from './parseSolution.ts';

/** Depot at the origin; customers 1 (3, 4), 2 (6, 8), 3 (0, 5); 1 on both days, 2 on either, 3 wanted 0 times. */
const instance = instanceOnPlane({
  customers: 3,
  days: 2,
  vehicles: 1,
  capacity: Float64Array.of(5, 5),
  maxDuration: Float64Array.of(23, 23),
  x: Float64Array.of(0, 3, 6, 0),
  y: Float64Array.of(0, 4, 8, 5),
  service: Float64Array.of(0, 1, 2, 1),
  demand: Float64Array.of(0, 2, 3, 1),
  frequency: Int32Array.of(0, 2, 1, 0),
  patterns: [[], [3], [1, 2], [1, 2]].map((sets) => Int32Array.from(sets)),
});

test('a solution that keeps the rules: 20 on day 1 (duration 20 + 3 = 23, load 5), 10 on day 2, 30 in all', () => {
  expect(checkRounds(instance, { routes: [[[1, 2]], [[1]]] })).toEqual({ feasible: true, cost: 30, violations: [] });
});

test.each([
  ['load 2 + 3 + 1 = 6 above 5', [[[1, 2, 3]], [[1]]], ['too-long', 'overloaded']],
  ['a detour by customer 3: longer than 23', [[[3, 2]], [[1]]], ['too-long', 'days-not-allowed']],
  ['days that no pattern has', [[[1, 2]], []], ['days-not-allowed']],
  ['a customer that is left out', [[[1]], [[1]]], ['days-not-allowed']],
  ['a customer twice on one day', [[[1, 2]], [[1, 1]]], ['visited-twice']],
  ['two vehicles when there is one', [[[1], [2]], [[1]]], ['fleet-exceeded']],
  ['a customer that does not exist', [[[1, 2, 9]], [[1]]], ['customer-unknown']],
  ['a day that does not exist', [[[1, 2]], [[1]], [[2]]], ['day-unknown']],
])('found: %s', (_, routes, codes) => {
  const { feasible, violations } = checkRounds(instance, { routes });
  expect(feasible).toBe(false);
  expect(violations.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});

test('a vehicle above its limits is named with value and limit', () => {
  const [tooLong] = checkRounds(instance, { routes: [[[2, 1, 3]], [[1]]] }).violations.filter(
    (v) => v.code === 'overloaded',
  );
  expect(tooLong).toEqual({ code: 'overloaded', day: 1, vehicle: 1, value: 6, limit: 5 });
});

test('a solution written and read again is the same', () => {
  const routes = [
    [[1, 2], [], [3]],
    [[], [1]],
  ];
  expect(parseSolution(solutionAsCsv({ routes }))).toEqual({ kind: 'read', value: { routes } });
});

test('positions decide the order, not the lines', () => {
  const text = 'day,vehicle,position,customer\n1,1,2,8\n1,1,1,9\n\n';
  expect(parseSolution(text)).toEqual({ kind: 'read', value: { routes: [[[9, 8]]] } });
});

test('bad solution file: header, malformed line and repeated position are told together', () => {
  const text = 'day;vehicle\n1,1,1,4\n1,1,x,4\n1,1,1,5\n0,1,1,2\n';
  const parsed = parseSolution(text);
  expect(parsed.kind === 'refused' && parsed.problems.map(({ code, line }) => [code, line])).toEqual([
    ['solution/header', 1],
    ['solution/malformed', 3],
    ['solution/repeated', 4],
    ['solution/malformed', 5],
  ]);
});
