import { expect, test } from 'vitest';
import { publicHolidays } from './publicHolidays.ts';

test('2026: Easter is on 5 April, so Monday 6 April, Ascension 14 May and Whit Monday 25 May are holidays', () => {
  expect(publicHolidays('2026-04-01', '2026-05-31', '76217')).toEqual([
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
  ]);
});

test('over a new year; Alsace and Moselle have 26 December and Good Friday too', () => {
  expect(publicHolidays('2026-12-20', '2027-01-03', '76217')).toEqual(['2026-12-25', '2027-01-01']);
  expect(publicHolidays('2026-12-20', '2027-01-03', '67482')).toEqual(['2026-12-25', '2026-12-26', '2027-01-01']);
  expect(publicHolidays('2026-04-01', '2026-04-05', '57463')).toEqual(['2026-04-03']);
});
