import { expect, test } from 'vitest';
import { readNumber, writeNumber } from './readNumber.ts';

test.each([
  ['5 400', 5400],
  ['5\u202f400,50 €', 5400.5],
  ['0,5', 0.5],
  ['11.5 %', 11.5],
  ['−3', -3],
])('“%s” is %d', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each(['', ' ', 'douze', '1,2,3', '-'])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test('what is written is read again', () => {
  for (const value of [0, 0.115 * 100, 3.5, 26.5, 100_000, 0.1 + 0.2])
    for (const language of ['fr', 'en']) expect(readNumber(writeNumber(value, language))).toBeCloseTo(value, 6);
});
