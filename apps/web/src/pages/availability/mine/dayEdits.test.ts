import { availabilityOver, noAvailability } from '@maillage/care';
import { expect, test } from 'vitest';
import { awayAdded, tappedDay } from './dayEdits.ts';

const nothing = { publicHolidays: new Set<string>(), schoolHolidays: new Set<string>(), busy: new Set<string>() };
const on = (content: typeof noAvailability, busy = new Set<string>()) =>
  availabilityOver(content, { from: '2027-01-04', through: '2027-01-04', ...nothing, busy })[0]!;
const mondays = {
  ...noAvailability,
  usual: [{ weekday: 1, half: 'am', weeks: 'every', preferred: false } as const],
};

test('a tap turns a half-day over, a second one takes it back', () => {
  for (const start of [mondays, noAvailability]) {
    const once = tappedDay(start, on(start));
    expect(on(once).available).toBe(!on(start).available);
    expect(tappedDay(once, on(once))).toEqual(start);
  }
});

test('what is busy elsewhere is not tapped open', () => {
  const busy = new Set(['2027-01-04 am']);
  expect(tappedDay(mondays, on(mondays, busy))).toBe(mondays);
});

test('holidays forget what was said before of the days in them', () => {
  const open = tappedDay(noAvailability, on(noAvailability));
  expect(on(awayAdded(open, { from: '2027-01-01', through: '2027-01-10' })).reason).toBe('away');
  expect(awayAdded(open, { from: '2027-01-05', through: '2027-01-10' }).exceptions).toHaveLength(1);
});
