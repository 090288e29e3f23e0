import { expect, test } from 'vitest';
import { formatFor } from './useFormat.ts';

test('the first of a month is the “1er” in French, and only the first', () => {
  const french = formatFor('fr');
  expect(french.day('2027-01-01T12:00:00')).toBe('1er janvier 2027');
  expect(french.day('2027-01-11T12:00:00')).toBe('11 janvier 2027');
  expect(formatFor('en').day('2027-01-01T12:00:00')).toBe('1 January 2027');
});
