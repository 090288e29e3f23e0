import { expect, test } from 'vitest';
import { isoWeekOf } from './isoWeek.ts';

test('1 January 2027 is still of week 53 of 2026; 4 January opens week 1', () => {
  expect(['2026-12-27', '2026-12-28', '2027-01-01', '2027-01-03', '2027-01-04'].map(isoWeekOf)).toEqual([
    52, 53, 53, 53, 1,
  ]);
});

test('29 December 2025 is of week 1 of 2026', () => expect(isoWeekOf('2025-12-29')).toBe(1));
