import { expect, test } from 'vitest';
import { checkShiftRoster } from './checkShiftRoster.ts';
import type { ShiftInstance, StaffMember } from './shiftInstance.ts';
import { person, shifts } from './testing/smallInstances.ts';

const E = 1;
const L = 2;
const instanceOf = (limits: Partial<StaffMember>): ShiftInstance => ({
  days: 14,
  shifts,
  staff: [{ ...person, ...limits }],
  cover: [],
});
const row = (...cells: number[]) => Uint8Array.from({ length: 14 }, (_, day) => cells[day] ?? 0);
const kindsOf = (limits: Partial<StaffMember>, cells: Uint8Array) =>
  checkShiftRoster(instanceOf(limits), cells).violations.map(({ kind }) => kind);

test('two people where three are wanted cost one under, one wish missed costs its weight: 100 + 2 + 3', () => {
  const instance: ShiftInstance = {
    days: 14,
    shifts,
    staff: [
      { ...person, wanted: [{ day: 1, shift: 1, weight: 2 }] },
      { ...person, id: 'B', unwanted: [{ day: 0, shift: 0, weight: 3 }] },
    ],
    cover: [
      { day: 0, shift: 0, required: 3, underWeight: 100, overWeight: 1 },
      { day: 1, shift: 0, required: 0, underWeight: 100, overWeight: 1 },
    ],
  };
  const roster = new Uint8Array(28);
  roster[0] = E;
  roster[14] = E;
  const checked = checkShiftRoster(instance, roster);
  expect(checked).toEqual({ feasible: true, violations: [], penalty: 105, requestPenalty: 5, coverPenalty: 100 });
});

test('a shift on a day off', () => expect(kindsOf({ daysOff: [3] }, row(0, 0, 0, E))).toEqual(['day-off']));
test('an early after a late', () => expect(kindsOf({}, row(L, E))).toEqual(['succession']));
test('a late, a day off, an early: allowed', () => expect(kindsOf({}, row(L, 0, E))).toEqual([]));
test('three lates when two are allowed', () =>
  expect(kindsOf({ maxShifts: [14, 2] }, row(L, L, L))).toEqual(['max-shifts']));
test('960 minutes when 900 are allowed', () =>
  expect(kindsOf({ maxMinutes: 900 }, row(E, E))).toEqual(['max-minutes']));
test('960 minutes when 1,000 are due', () => expect(kindsOf({ minMinutes: 1000 }, row(E, E))).toEqual(['min-minutes']));
test('four days in a row when three are allowed', () =>
  expect(kindsOf({ maxRun: 3 }, row(0, E, E, E, E))).toEqual(['max-run']));
test('one day of work between rests when two are due', () =>
  expect(kindsOf({ minRun: 2 }, row(0, E, 0))).toEqual(['min-run']));
test('one day of work at either end of the horizon: the rest of the run lies outside', () => {
  const ends = row(E);
  ends[13] = E;
  expect(kindsOf({ minRun: 2 }, ends)).toEqual([]);
});
test('one day of rest between shifts when two are due', () =>
  expect(kindsOf({ minDaysOff: 2 }, row(E, 0, E))).toEqual(['min-days-off']));
test('a Saturday and the next Sunday are two weekends', () => {
  const cells = row();
  cells[5] = E;
  cells[13] = E;
  expect(kindsOf({ maxWeekends: 1 }, cells)).toEqual(['max-weekends']);
});
test('Saturday and Sunday of one weekend count once', () => {
  const cells = row();
  cells[5] = E;
  cells[6] = E;
  expect(kindsOf({ maxWeekends: 1 }, cells)).toEqual([]);
});
test('a roster of another size names both numbers', () =>
  expect(() => checkShiftRoster(instanceOf({}), new Uint8Array(13))).toThrow('Got 13 cells when expected 14.'));
