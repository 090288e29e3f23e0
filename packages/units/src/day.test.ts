import { expect, test } from 'vitest';
import { addDays, daysBetween, parseDay } from './day.ts';

test('29 February exists in 2028 and in 2000, not in 2027 nor in 2100', () => {
  expect(['2028-02-29', '2000-02-29', '2027-02-29', '2100-02-29'].map(parseDay)).toEqual([
    '2028-02-29',
    '2000-02-29',
    undefined,
    undefined,
  ]);
});

test.each(['2027-13-01', '2027-00-10', '2027-04-31', '30/06/2027', '2027-6-30', '', 'juin'])('“%s” is no day', (text) =>
  expect(parseDay(text)).toBeUndefined(),
);

test('a day is a day on the nights when clocks change', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(addDays('2027-10-30', 2)).toBe('2027-11-01');
  expect(daysBetween('2027-03-01', '2027-04-01')).toBe(31);
  expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
});
