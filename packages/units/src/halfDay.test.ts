import { expect, test } from 'vitest';
import { addDays } from './day.ts';
import { type Half, halfDayKey, mondayOf, weekdayOf } from './halfDay.ts';

test('14 January 2025 is a Tuesday, of the week of Monday 13', () => {
  expect(weekdayOf('2025-01-14')).toBe(2);
  expect(mondayOf('2025-01-14')).toBe('2025-01-13');
});

test('Sunday closes its week, across a new year too', () => {
  expect(weekdayOf('2023-01-01')).toBe(7);
  expect(mondayOf('2023-01-01')).toBe('2022-12-26');
});

test('every day of six years is its Monday plus its weekday less one', () => {
  for (let date = '2024-01-01'; date < '2030-01-01'; date = addDays(date, 1))
    expect(addDays(mondayOf(date), weekdayOf(date) - 1)).toBe(date);
});

test('keys sort as time does', () => {
  const keys = ['2025-01-14 pm', '2025-01-15 am', '2025-01-14 am'].sort();
  expect(keys).toEqual(
    (
      [
        ['2025-01-14', 'am'],
        ['2025-01-14', 'pm'],
        ['2025-01-15', 'am'],
      ] as [string, Half][]
    ).map(([date, half]) => halfDayKey({ date, half })),
  );
});
