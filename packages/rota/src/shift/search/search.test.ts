import { seededRandom } from '@maillage/units';
import { expect, test } from 'vitest';
import { checkShiftRoster } from '../checkShiftRoster.ts';
import type { ShiftInstance } from '../shiftInstance.ts';
import { allRows, randomInstance } from '../testing/smallInstances.ts';
import { compileInstance } from './compiledInstance.ts';
import { createRewindow } from './rewindow.ts';
import { createState, replaceCells } from './rosterState.ts';
import { swapDays } from './swap.ts';

const DAYS = 8;

/** Cheapest legal row of the only person, days outside the window as they are: everything is tried, the checker judges. */
function slowCheapest(instance: ShiftInstance, cells: Uint8Array, from: number, to: number): number {
  let best = Infinity;
  for (const row of allRows(to - from + 1, 3)) {
    const whole = cells.slice();
    whole.set(row, from);
    const checked = checkShiftRoster(instance, whole);
    if (checked.feasible) best = Math.min(best, checked.penalty);
  }
  return best;
}

test('the cheapest window is the cheapest of all, on 60 random people, whole horizons and parts of them', () => {
  let compared = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const instance = randomInstance(seed, DAYS, 1);
    const compiled = compileInstance(instance);
    const rewindow = createRewindow(compiled);
    const state = createState(compiled);
    const whole = rewindow.solve(state, 0, 0, DAYS - 1, 1e9);
    const slow = slowCheapest(instance, state.cells, 0, DAYS - 1);
    expect(Number.isFinite(whole)).toBe(Number.isFinite(slow));
    if (!Number.isFinite(whole)) continue;
    replaceCells(compiled, state, 0, 0, rewindow.found.slice(0, DAYS));
    expect(state.penalty).toBe(slow);
    for (const [from, to] of [
      [2, 6],
      [0, 3],
      [4, 7],
      [5, 5],
    ] as const) {
      const kept = state.cells.slice();
      const part = rewindow.solve(state, 0, from, to, 1e9);
      if (Number.isFinite(part)) replaceCells(compiled, state, 0, from, rewindow.found.slice(0, to - from + 1));
      expect(state.penalty).toBe(slowCheapest(instance, kept, from, to));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test('after any exchanges the sums are those of the cells, and legal rows stay legal', () => {
  let done = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const instance = randomInstance(seed, 14, 4);
    const compiled = compileInstance(instance);
    const rewindow = createRewindow(compiled);
    const state = createState(compiled);
    for (let person = 0; person < 4; person++)
      if (rewindow.solve(state, person, 0, 13, 1e9) < Infinity)
        replaceCells(compiled, state, person, 0, rewindow.found.slice(0, 14));
    const before = checkShiftRoster(instance, state.cells).violations.length;
    const random = seededRandom(seed);
    const die = (sides: number) => Math.floor(random() * sides);
    for (let k = 0; k < 300; k++) {
      const first = die(4);
      const from = die(14);
      if (swapDays(compiled, state, first, (first + 1 + die(3)) % 4, from, Math.min(13, from + die(5)), 1e9)) done++;
    }
    const again = createState(compiled, state.cells);
    expect(state).toEqual(again);
    const checked = checkShiftRoster(instance, state.cells);
    expect(checked.penalty).toBe(state.penalty);
    expect(checked.violations.length).toBe(before);
  }
  expect(done).toBeGreaterThan(50);
});
