import { expect, test } from 'vitest';
import { parseAgeBand } from './ageBand.ts';

test.each([
  ['00 à 19 ans', { from: 0, to: 19 }],
  ['75 ans et plus', { from: 75 }],
  ['moins de 40 ans', { from: 0, to: 39 }],
  ['40-44', { from: 40, to: 44 }],
  ['sup65', { from: 65 }],
  ['inf40', { from: 0, to: 39 }],
  ['all', undefined],
])('the band “%s”', (text, band) => expect(parseAgeBand(text)).toEqual(band));
