import { expect, test } from 'vitest';
import { weekdaysIn } from './useWeekdays.ts';

test('1 is Monday and 7 is Sunday, in both languages', () => {
  expect([1, 7].map(weekdaysIn('fr').long)).toEqual(['lundi', 'dimanche']);
  expect([1, 7].map(weekdaysIn('fr').short)).toEqual(['lun.', 'dim.']);
  expect([1, 7].map(weekdaysIn('en').long)).toEqual(['Monday', 'Sunday']);
});
