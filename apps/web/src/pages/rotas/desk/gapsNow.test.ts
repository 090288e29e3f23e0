import { expect, test } from 'vitest';
import { gapsNow } from './gapsNow.ts';

const opening = (date: string, wanted = 1) => ({
  date,
  half: 'am' as const,
  from: '08:30',
  to: '12:30',
  wanted,
  skills: [],
});
const cell = {
  doctor: 'x',
  cabinet: 'A',
  date: '2027-01-05',
  half: 'am' as const,
  locked: false,
  entered: 'hand' as const,
};

test('a half-day for two with one doctor misses one; days that are over are nobody’s gap any more', () => {
  const openings = [opening('2027-01-04'), opening('2027-01-05', 2), opening('2027-01-06')];
  const cabinets = [{ id: 'A', name: 'A', rooms: 2, lodging: false, openings }];
  const gaps = gapsNow({ cabinets, cells: [cell], result: null }, '2027-01-05');
  expect(gaps.map(({ date, missing }) => [date, missing])).toEqual([
    ['2027-01-05', 1],
    ['2027-01-06', 1],
  ]);
});
