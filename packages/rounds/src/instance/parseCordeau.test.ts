import { expect, test } from 'vitest';
import { parseCordeau, sentenceOfRoundsProblem } from './parseCordeau.ts';

const good = '1 2 2 3\n0 160\n50 0\n50 160\n 0 30 40 0 0 0 0\n 1 33 44 5 7 1 3 1 2 4\n 2 30 50 0 9.5 2 1 6\n\n\n';

test('limits, coordinates and patterns: 0 is no limit, the highest bit is day 1', () => {
  const parsed = parseCordeau(good);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  const { value } = parsed;
  expect([value.vehicles, value.customers, value.days]).toEqual([2, 2, 3]);
  expect([...value.maxDuration]).toEqual([Number.POSITIVE_INFINITY, 50, 50]);
  expect([...value.capacity]).toEqual([160, Number.POSITIVE_INFINITY, 160]);
  // 1 = 001 is day 3, 2 = 010 day 2, 4 = 100 day 1; 6 = 110 is days 1 and 2
  expect(value.patterns.map((sets) => [...sets])).toEqual([[], [0b100, 0b010, 0b001], [0b011]]);
  expect([value.distance[1], value.distance[2], value.service[1], value.demand[2]]).toEqual([5, 10, 5, 9.5]);
});

test('a customer that wants no visit and has no combination has the empty pattern', () => {
  const parsed = parseCordeau('1 1 1 1\n0 0\n0 0 0 0 0 0 0\n1 1 1 0 1 0 0\n');
  expect(parsed.kind === 'read' && parsed.value.patterns.map((sets) => [...sets])).toEqual([[], [0]]);
});

test('every problem is told, with its line', () => {
  const bad = [
    '1 2 3 2',
    '0 -5',
    '0 five',
    '0 1 1 0 0 0 0',
    '1 a 3 0 1 1 2 1',
    '7 1 1 0 1 1 1 9',
    '3 1 1 0 1 2 0',
    '4 1 1 0 1 1 1 1',
  ].join('\n');
  const parsed = parseCordeau(bad);
  expect(parsed.kind === 'refused' && parsed.problems.map(({ code, line }) => [line, code])).toEqual([
    [2, 'number/negative'],
    [3, 'number/invalid'],
    [5, 'number/invalid'],
    [5, 'node/combinations'],
    [6, 'node/id'],
    [6, 'node/combination'],
    [7, 'node/no-combination'],
    [8, 'line/unexpected'],
  ]);
});

test('lines that are missing are named by what they would hold', () => {
  const parsed = parseCordeau('1 1 2 1\n0 0\n0 0 0\n');
  expect(parsed.kind === 'refused' && parsed.problems.map(sentenceOfRoundsProblem)).toEqual([
    'the line of customer 1 is missing',
    'the line of customer 2 is missing',
  ]);
});

test.each([
  ['', 'file/empty'],
  ['1 2 x 3', 'header/malformed'],
  ['2 4 50 4', 'header/type'],
  ['1 0 50 4', 'header/range'],
  ['1 1 50 32', 'header/range'],
])('a first line like “%s” is refused', (text, code) => {
  const parsed = parseCordeau(text);
  expect(parsed.kind === 'refused' && parsed.problems[0]!.code).toBe(code);
});
