import { expect, test } from 'vitest';
import { stepFrom } from './useMoving.ts';

const at = (cabinet: string, date: string, half: 'am' | 'pm' = 'am') => ({ cabinet, date, half });
const openings = [at('A', '2027-01-04'), at('A', '2027-01-04', 'pm'), at('A', '2027-01-06'), at('B', '2027-01-04')];

test('arrows go to the next open day of the row, and to the next row of the day, and stop at the edges', () => {
  const from = openings[0]!;
  expect(stepFrom(openings, from, 'ArrowRight')).toEqual(at('A', '2027-01-06'));
  expect(stepFrom(openings, from, 'ArrowLeft')).toBeUndefined();
  expect(stepFrom(openings, from, 'ArrowDown')).toEqual(at('A', '2027-01-04', 'pm'));
  expect(stepFrom(openings, at('A', '2027-01-04', 'pm'), 'ArrowDown')).toEqual(at('B', '2027-01-04'));
  expect(stepFrom(openings, at('B', '2027-01-04'), 'ArrowUp')).toEqual(at('A', '2027-01-04', 'pm'));
});
