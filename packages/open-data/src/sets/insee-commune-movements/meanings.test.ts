import { expect, test } from 'vitest';
import { pastMeanings } from './meanings.ts';

const move = (date: string, from: string, to: string) => ({ date, from, fromName: from, to });
const people = new Map([
  ['62447', 1000],
  ['85084', 600],
  ['85165', 200],
  ['12218', 50],
]);

test('a merged commune leads to the one that took it in, through later changes of code', () => {
  const meanings = pastMeanings(
    [move('2016-01-01', '12000', '12076'), move('2025-01-01', '12076', '12218'), move('2025-01-01', '62461', '62447')],
    people,
  );
  expect(meanings.map(({ code, successor, share }) => `${code} ${successor} ${share}`)).toEqual([
    '12000 12218 1',
    '12076 12218 1',
    '62461 62447 1',
  ]);
});

test('a divided commune leads to its parts by people, for the years in which it was whole', () => {
  const meanings = pastMeanings(
    [
      move('2016-01-01', '85165', '85084'),
      move('2016-01-01', '85084', '85084'),
      move('2024-01-01', '85084', '85084'),
      move('2024-01-01', '85084', '85165'),
    ],
    people,
  );
  expect(meanings.filter(({ code }) => code === '85084')).toMatchObject([
    { successor: '85084', share: 0.75, fromYear: 2016, untilYear: 2023 },
    { successor: '85165', share: 0.25, fromYear: 2016, untilYear: 2023 },
  ]);
});

test('changes before 2015 do not count', () => {
  expect(pastMeanings([move('2013-01-01', '62461', '62447')], people)).toEqual([]);
});
