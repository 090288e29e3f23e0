import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../testing/commandLine.ts';
import { registerRota } from './rota.ts';

const { folder, written, file, run: rota } = commandLine('rota', registerRota);

/** One person who must work two of three days and wants the first off: 10 for the day that nobody works. */
const tiny = `SECTION_HORIZON
3
SECTION_SHIFTS
D,480,
SECTION_STAFF
A,D=3,960,960,3,1,1,1
SECTION_DAYS_OFF
SECTION_SHIFT_ON_REQUESTS
SECTION_SHIFT_OFF_REQUESTS
A,0,D,2
SECTION_COVER
0,D,1,10,1
1,D,1,10,1
2,D,1,10,1
`;

test('solve finds the two later days (10 for the first that nobody works), proves it, and its file passes check', async () => {
  const instance = file('tiny.txt', tiny);
  const solution = join(folder, 'tiny.csv');
  const args = ['--shift-benchmark', instance, '--seconds', '5', '--solution', solution, '--json'];
  const { out, exitCode } = await rota('solve', ...args);
  expect(JSON.parse(out)).toMatchObject({ penalty: 10, bound: 10, optimal: true, feasible: true, interrupted: false });
  expect(exitCode).toBe(0);
  expect(readFileSync(solution, 'utf8')).toBe('staff,day,shift\nA,1,D\nA,2,D\n');
  written.out = [];
  const check = await rota('check', '--shift-benchmark', instance, '--solution', solution, '--json');
  expect(JSON.parse(check.out)).toMatchObject({ penalty: 10, feasible: true, violations: [] });
});

test('a roster that breaks a rule ends check with 1 and says who and what', async () => {
  const solution = file('short.csv', 'staff,day,shift\nA,1,D\n');
  const { out, exitCode } = await rota('check', '--shift-benchmark', file('again.txt', tiny), '--solution', solution);
  expect(out).toContain('A: min-minutes (480, limit 960)');
  expect(exitCode).toBe(1);
});

test('a bad file ends with 2 and every problem by line; so do a missing file and a time that is no number', async () => {
  const bad = file('bad.txt', tiny.replace('D,480,', 'D,x,').replace('A,0,D,2', 'B,9,D,2'));
  const { err, exitCode } = await rota('solve', '--shift-benchmark', bad, '--json');
  expect(err.map((line) => line.replace(`${folder}/`, ''))).toEqual([
    'bad.txt:4: “x” is not a whole number',
    'bad.txt:10: “B” is nobody of the instance',
    'bad.txt:10: day “9” is outside the horizon (days count from 0)',
  ]);
  expect(exitCode).toBe(2);
  written.err = [];
  await rota('solve', '--shift-benchmark', join(folder, 'nowhere'));
  await rota('solve', '--shift-benchmark', bad, '--seconds', 'soon');
  expect(written.err.map((line) => line.replace(`${folder}/`, ''))).toEqual([
    'nowhere: the file cannot be read: ENOENT',
    '--seconds: “soon” is not a number above 0',
  ]);
});
