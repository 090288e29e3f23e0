import { expect, test } from 'vitest';
import { decimalsOf, differenceScale } from './differenceScale.ts';

test('a greatest change of 0.034 has its outer limit at 0.02, its first at 0.002: three digits', () => {
  const scale = differenceScale(0.034);
  expect(scale.limits.at(-1)).toBeCloseTo(0.02, 12);
  expect(scale.limits[0]).toBeCloseTo(-0.02, 12);
  expect(scale.limits[3]).toBeCloseTo(0.002, 12);
  expect(decimalsOf(scale)).toBe(3);
});

test('nothing changed: half a consultation a year', () => {
  expect(differenceScale(0).limits).toEqual([-0.5, -0.2, -0.05, 0.05, 0.2, 0.5]);
});
