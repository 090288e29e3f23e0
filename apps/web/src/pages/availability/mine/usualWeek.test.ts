import type { UsualHalfDay } from '@maillage/care';
import { expect, test } from 'vitest';
import { givenIn, tapped } from './usualWeek.ts';

const tap = (usual: readonly UsualHalfDay[], ...weeks: ('every' | 'odd' | 'even')[]) =>
  weeks.reduce<readonly UsualHalfDay[]>((before, one) => tapped(before, 2, 'am', one), usual);

test('three taps go round: given, gladly, not given', () => {
  const once = tap([], 'every');
  expect(once).toEqual([{ weekday: 2, half: 'am', weeks: 'every', preferred: false }]);
  expect(givenIn(tap(once, 'every'), 2, 'am', 'every')).toBe('gladly');
  expect(tap(once, 'every', 'every')).toEqual([]);
});

test('a tap in odd weeks leaves even ones; both alike are every week', () => {
  const odd = tap([], 'odd');
  expect(givenIn(odd, 2, 'am', 'even')).toBe('no');
  expect(givenIn(odd, 2, 'am', 'every')).toBe('some');
  expect(tap(odd, 'even')).toEqual([{ weekday: 2, half: 'am', weeks: 'every', preferred: false }]);
  expect(tap([{ weekday: 2, half: 'am', weeks: 'every', preferred: true }], 'even')).toEqual([
    { weekday: 2, half: 'am', weeks: 'odd', preferred: true },
  ]);
});

test('a tap on one half-day touches no other', () => {
  const other: UsualHalfDay = { weekday: 5, half: 'pm', weeks: 'odd', preferred: true };
  for (const weeks of ['every', 'odd', 'even'] as const) expect(tapped([other], 2, 'am', weeks)).toContainEqual(other);
});
