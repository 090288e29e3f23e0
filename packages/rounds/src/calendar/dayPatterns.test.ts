import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import { simpleRequest, weekly, weeksOfJune } from '../testing/calendars.ts';
import { frequencies } from './calendarRequest.ts';
import { dayPatterns } from './dayPatterns.ts';

/** Days of each set as letters of the week, weeks apart by a dash. */
function written(sets: readonly number[], days: number): string[] {
  return sets
    .map((set) =>
      Array.from(
        { length: days },
        (_, d) => ((set >> d) & 1 ? 'MTWtF'[d % 5] : '') + (d % 5 === 4 && d < days - 1 ? '-' : ''),
      ).join(''),
    )
    .toSorted();
}

test('twice a week, two days apart: six pairs of weekdays', () => {
  const place = weekly('a', 2, { frequency: frequencies.twiceWeekly, daysApart: 2 });
  const sets = dayPatterns(place, simpleRequest([place]));
  expect(written(sets, 5)).toEqual(['MF', 'MW', 'Mt', 'TF', 'Tt', 'WF']);
});

test('the same weekday every week; every second week in either of two', () => {
  const days = weeksOfJune(2);
  const every = weekly('a', 2, { wantedWeekdays: [2, 4] });
  expect(written(dayPatterns(every, simpleRequest([every], { days })), 10)).toEqual(['T-T', 't-t']);
  const second = weekly('b', 2, { frequency: frequencies.fortnightly, wantedWeekdays: [2, 4] });
  expect(written(dayPatterns(second, simpleRequest([second], { days })), 10)).toEqual(['-T', '-t', 'T-', 't-']);
});

test('once a month in four weeks: each of the twenty days, without the market day sixteen', () => {
  const days = weeksOfJune(4);
  const place = weekly('a', 2, { frequency: frequencies.monthly });
  expect(dayPatterns(place, simpleRequest([place], { days }))).toHaveLength(20);
  expect(dayPatterns({ ...place, forbiddenWeekdays: [3] }, simpleRequest([place], { days }))).toHaveLength(16);
});

test('a visit on a holiday goes to the nearest usable day of its week', () => {
  const days = weeksOfJune(2).filter(({ date }) => date !== '2024-06-11'); // the second Tuesday
  const place = weekly('a', 2, { wantedWeekdays: [1, 2] });
  const sets = dayPatterns(place, simpleRequest([place], { days }));
  // days: M T W t F, then M W t F; a Tuesday of the second week becomes its Monday
  expect(sets.map((set) => set.toString(2)).toSorted()).toEqual(['100001', '100010']);
});

test('openings shorter than the session leave no day', () => {
  const openings = [{ weekdays: [1, 2, 3, 4, 5], from: minutes(600), to: minutes(700) }];
  const place = weekly('a', 2, { openings });
  expect(dayPatterns(place, simpleRequest([place]))).toEqual([]);
});
