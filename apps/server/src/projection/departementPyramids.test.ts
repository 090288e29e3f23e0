import { ageAt, ages } from '@maillage/projection';
import { expect, test } from 'vitest';
import { departementPyramids } from './departementPyramids.ts';

const even = new Float64Array(ages).fill(1 / ages);
const rows = (...bands: [string, number][]) =>
  bands.map(([band, count]) => ({ departement: '62', year: 2024, band, count }));

test('three doctors of 60 to 64 and one under 40 are 75 % and 25 %, spread over the ages of their band', () => {
  const pyramid = departementPyramids(rows(['60-64', 3], ['moins de 40 ans', 1]), even).get('62')!;
  const part = (from: number, to: number) =>
    pyramid.reduce((sum, share, k) => sum + (ageAt(k) >= from && ageAt(k) <= to ? share : 0), 0);
  expect(part(60, 64)).toBeCloseTo(0.75, 12);
  expect(part(25, 39)).toBeCloseTo(0.25, 12);
  expect(pyramid[62 - 25]).toBeCloseTo(0.75 / 5, 12);
});

test('a département of which only the total is published has none', () => {
  expect(departementPyramids(rows(['all', 300]), even).size).toBe(0);
});
