import { expect, test } from 'vitest';
import { publicHolidaysOver } from './publicHolidays.ts';

test('2027 has eleven, Easter Monday on 29 March, Ascension on 6 May, Whit Monday on 17 May', () => {
  expect(publicHolidaysOver('62', '2027-01-01', '2027-12-31')).toEqual([
    { date: '2027-01-01', name: 'new-year' },
    { date: '2027-03-29', name: 'easter-monday' },
    { date: '2027-05-01', name: 'labour-day' },
    { date: '2027-05-06', name: 'ascension' },
    { date: '2027-05-08', name: 'victory' },
    { date: '2027-05-17', name: 'whit-monday' },
    { date: '2027-07-14', name: 'national-day' },
    { date: '2027-08-15', name: 'assumption' },
    { date: '2027-11-01', name: 'all-saints' },
    { date: '2027-11-11', name: 'armistice' },
    { date: '2027-12-25', name: 'christmas' },
  ]);
});

test('Moselle has two more, each overseas département one more', () => {
  const dates = (departement: string) =>
    publicHolidaysOver(departement, '2027-01-01', '2027-12-31').map(({ date }) => date);
  expect(dates('57')).toEqual(expect.arrayContaining(['2027-03-26', '2027-12-26']));
  expect(dates('974')).toContain('2027-12-20');
  expect(['971', '972', '973', '974', '976'].map((code) => dates(code).length)).toEqual([12, 12, 12, 12, 12]);
});

test('a period across the new year takes those of both years, and ends where it says', () =>
  expect(publicHolidaysOver('62', '2026-12-25', '2027-01-01').map(({ date }) => date)).toEqual([
    '2026-12-25',
    '2027-01-01',
  ]));
