import { expect, test } from 'vitest';
import { checkShiftRoster } from './checkShiftRoster.ts';
import type { ShiftInstance } from './shiftInstance.ts';
import { parseRosterCsv, rosterAsCsv } from './shiftRosterFile.ts';
import { solveShiftRoster } from './solveShiftRoster.ts';
import { allRows, randomInstance } from './testing/smallInstances.ts';

const DAYS = 5;

/** The least penalty over every pair of legal rows. */
function slowLeast(instance: ShiftInstance): number {
  const alone = instance.staff.map((member) =>
    [...allRows(DAYS, 3)].filter((row) => checkShiftRoster({ ...instance, staff: [member] }, row).feasible),
  );
  let best = Infinity;
  for (const a of alone[0]!)
    for (const b of alone[1]!) best = Math.min(best, checkShiftRoster(instance, Uint8Array.from([...a, ...b])).penalty);
  return best;
}

test('two people over five days: never above the least of all pairs, never below the bound', async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const instance = randomInstance(seed, DAYS, 2);
    const least = slowLeast(instance);
    if (!Number.isFinite(least)) continue;
    const solved = await solveShiftRoster(instance, { seconds: 0.6, seed: 1 });
    expect(solved.feasible).toBe(true);
    expect(solved.penalty).toBe(least);
    expect(solved.bound).toBeLessThanOrEqual(least);
    expect(solved.penalty).toBe(checkShiftRoster(instance, solved.roster).penalty);
  }
});

test('people whom no row suits are said: not feasible, with what is broken', async () => {
  const [member] = randomInstance(1, DAYS, 1).staff;
  const instance = { ...randomInstance(1, DAYS, 1), staff: [{ ...member!, minMinutes: 99_999 }] };
  const solved = await solveShiftRoster(instance, { seconds: 0.2 });
  expect(solved.feasible).toBe(false);
  expect(solved.optimal).toBe(false);
  expect(checkShiftRoster(instance, solved.roster).violations.map(({ kind }) => kind)).toContain('min-minutes');
});

test('somebody who stops it gets the best so far', async () => {
  const instance = randomInstance(3, 28, 6);
  const solved = await solveShiftRoster(instance, { seconds: 600, stopped: () => true });
  expect(solved.seconds).toBeLessThan(60);
});

test('a roster written as a file is read again as it was', async () => {
  const instance = randomInstance(2, DAYS, 2);
  const { roster } = await solveShiftRoster(instance, { seconds: 0.2 });
  expect(parseRosterCsv(instance, rosterAsCsv(instance, roster))).toEqual({ roster, problems: [] });
});
