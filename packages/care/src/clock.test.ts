import { expect, test } from 'vitest';
import { clockAt, instantAt } from './clock.ts';

test('half past eight in Paris is 7:30 UTC in winter and 6:30 in summer', () => {
  expect(instantAt('2027-01-04', '08:30')).toEqual(new Date('2027-01-04T07:30Z'));
  expect(instantAt('2027-07-05', '08:30')).toEqual(new Date('2027-07-05T06:30Z'));
});

test('in La Réunion clocks never change', () => {
  expect(instantAt('2027-01-04', '08:30', 'Indian/Reunion')).toEqual(new Date('2027-01-04T04:30Z'));
  expect(instantAt('2027-07-05', '08:30', 'Indian/Reunion')).toEqual(new Date('2027-07-05T04:30Z'));
});

test('28 March 2027, 02:30 does not exist and means 03:30; 31 October 2027, 02:30 is the first of two', () => {
  expect(clockAt(instantAt('2027-03-28', '02:30'))).toEqual({ day: '2027-03-28', time: '03:30' });
  expect(instantAt('2027-10-31', '02:30')).toEqual(new Date('2027-10-31T00:30Z'));
});

test('what the clock shows is the instant again, on every half hour of a year but the two hours that change', () => {
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += 1_800_000) {
    const { day, time } = clockAt(new Date(at));
    const again = instantAt(day, time).getTime();
    if (day === '2027-10-31' && time.startsWith('02')) expect([at, at - 3_600_000]).toContain(again);
    else expect(again).toBe(at);
  }
});
