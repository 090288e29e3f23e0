import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { solveFile } from '../rounds/solveFile.ts';
import { commandLine } from '../testing/commandLine.ts';
import { registerRounds } from './rounds.ts';

const { folder, written, file, run: rounds } = commandLine('rounds', registerRounds);

/** Customers at 10 and 20 on two axes, one vehicle for two of them, two days: 40 + 40 = 80. */
const cross = file(
  'cross',
  `1 1 4 2\n0 2\n0 2\n0 0 0 0 0 0 0\n${['10 0', '20 0', '0 10', '0 20'].map((at, k) => `${k + 1} ${at} 0 1 1 2 1 2`).join('\n')}\n`,
);

test('solve answers cost and feasibility as one JSON object, and its file passes check', async () => {
  const solution = join(folder, 'cross.csv');
  const { out, exitCode } = await rounds(
    'solve',
    '--cordeau',
    cross,
    '--seconds',
    '0.2',
    '--solution',
    solution,
    '--json',
  );
  expect(JSON.parse(out)).toMatchObject({ customers: 4, days: 2, vehicles: 1, cost: 80, feasible: true });
  expect(exitCode).toBe(0);
  expect(readFileSync(solution, 'utf8').split('\n')[0]).toBe('day,vehicle,position,customer');
  written.out = [];
  const check = await rounds('check', '--cordeau', cross, '--solution', solution, '--json');
  expect(JSON.parse(check.out)).toEqual({ feasible: true, cost: 80, violations: [] });
  expect(check.exitCode).toBe(0);
});

test('check tells each broken rule and ends with 1', async () => {
  const solution = file('three.csv', 'day,vehicle,position,customer\n1,1,1,1\n1,1,2,2\n1,1,3,3\n2,1,1,4\n');
  const { out, exitCode } = await rounds('check', '--cordeau', cross, '--solution', solution);
  expect(out).toContain('day 1, vehicle 1: load 3 above 2');
  expect(exitCode).toBe(1);
});

test('a malformed instance: all the problems by line, exit code 2', async () => {
  const bad = file('bad', '1 1 2 1\n0 x\n0 0 0 0 0 0 0\n1 0 0 0 -1 1 1 1\n2 0 0 0 1 1 1 8\n');
  const { err, exitCode } = await rounds('solve', '--cordeau', bad);
  expect(err.map((sentence) => sentence.replace(bad, 'bad'))).toEqual([
    'bad:2: “x” is not a number',
    'bad:4: -1 is negative',
    'bad:5: combination 8 does not fit into the days',
  ]);
  expect(exitCode).toBe(2);
});

test.each(['0', '-3', 'soon'])('“%s” seconds are bad input', async (seconds) => {
  expect((await rounds('solve', '--cordeau', cross, '--seconds', seconds)).exitCode).toBe(2);
});

test('a file that is not there is bad input', async () => {
  expect((await rounds('solve', '--cordeau', join(folder, 'none'))).exitCode).toBe(2);
});

test('a solution in a folder that does not exist is bad input, told before the search', async () => {
  const solution = join(folder, 'none', 'x.csv');
  expect((await rounds('solve', '--cordeau', cross, '--seconds', '3600', '--solution', solution)).exitCode).toBe(2);
});

test('an interrupted search ends at once with the best so far', async () => {
  const interruption = AbortSignal.abort();
  const options = { cordeau: cross, seconds: '3600', seed: '1' };
  const summary = await solveFile(options, interruption, () => {});
  expect(summary).toMatchObject({ interrupted: true, feasible: true, steps: 1 });
});
