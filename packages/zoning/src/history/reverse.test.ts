import { expect, test } from 'vitest';
import { moveUnits, type Outcome } from '../moves.ts';
import type { ZoningState } from '../state.ts';
import { classify } from '../state.ts';
import { smallRegion, smallState } from '../testing/smallRegion.ts';
import { redoZoning, undoZoning } from './reverse.ts';
import { sameContent } from './sameContent.ts';
import { applySteps, type ZoningChange, type ZoningStep } from './step.ts';

/** A draft kept in memory: its history, and the state it leads to. */
function draft() {
  const history: ZoningChange[] = [];
  let state: ZoningState = smallState;
  const write = (by: string, steps: readonly ZoningStep[]) => {
    const batch = `b${history.length}`;
    for (const step of steps) history.push({ ...step, id: `c${history.length}`, batch, by });
    state = applySteps(state, steps);
  };
  return {
    move(by: string, unit: string, next: 'zip' | 'zac' | 'zv') {
      const outcome: Outcome = moveUnits(smallRegion, state, [{ unit, class: next }]);
      if (outcome.status === 'ready') write(by, outcome.steps);
    },
    reverse(by: string, find: typeof undoZoning) {
      const reversal = find(history, by, state);
      if (reversal.status === 'ready') write(by, reversal.steps);
      return reversal.status;
    },
    classes: () =>
      classify(smallRegion, state)
        .map((one) => one.class)
        .join(' '),
    get state() {
      return state;
    },
  };
}

test('undone to the start a draft is exactly what it was, and redone it is exactly what it had become', () => {
  const one = draft();
  one.move('claire', 'B', 'zip');
  one.move('claire', 'C', 'zac');
  one.move('claire', 'C', 'zip');
  expect(one.classes()).toBe('zip zip zip hz');
  for (const expected of ['zip zip zac hz', 'zip zip zv hz', 'zip zv zv hz']) {
    expect(one.reverse('claire', undoZoning)).toBe('ready');
    expect(one.classes()).toBe(expected);
  }
  expect(one.state).toEqual(smallState);
  expect(one.reverse('claire', undoZoning)).toBe('nothing');
  for (let i = 0; i < 3; i++) expect(one.reverse('claire', redoZoning)).toBe('ready');
  expect(one.classes()).toBe('zip zip zip hz');
  expect(one.reverse('claire', redoZoning)).toBe('nothing');
});

test('each takes back their own, and never what somebody else changed since', () => {
  const one = draft();
  one.move('claire', 'B', 'zip');
  one.move('paul', 'C', 'zac');
  expect(one.reverse('claire', undoZoning)).toBe('ready');
  expect(one.classes()).toBe('zip zv zac hz');
  one.move('claire', 'C', 'zip');
  expect(one.reverse('paul', undoZoning)).toBe('changed-meanwhile');
  expect(one.classes()).toBe('zip zv zip hz');
});

test('contents are compared by what they say: a database orders keys as it likes', () => {
  expect(sameContent({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(sameContent({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(sameContent([1, 2], { 0: 1, 1: 2 })).toBe(false);
  expect(sameContent(null, {})).toBe(false);
});
