import { expect, test } from 'vitest';
import type { Compared } from './compared.ts';
import { bestOf, figures } from './figures.ts';

const figure = (id: string) => figures.find((one) => one.id === id)!;
const place = {
  population: 4000,
  summary: { belowLow: { threshold: 2.5, people: 1000, communes: 1 }, professionals: 2 },
} as Compared;

test('by hand: 1,000 of 4,000 people are under the threshold, 2 doctors are 5 for 10,000', () => {
  expect(figure('belowLow').of(place, 'consultations')).toBe(0.25);
  expect(figure('per10000').of(place, 'consultations')).toBe(5);
});

test('the thresholds say nothing of other professions, and nobody lives in an empty place', () => {
  expect(figure('belowLow').of(place, 'fte-per-100000')).toBeNull();
  expect(figure('per10000').of({ ...place, population: 0 }, 'consultations')).toBeNull();
});

test('the best is the good end of a line, when there is one and columns differ', () => {
  expect(bestOf(figure('access'), [2, null, 3])).toBe(3);
  expect(bestOf(figure('belowLow'), [0.2, 0.1])).toBe(0.1);
  expect(bestOf(figure('access'), [2, 2])).toBeUndefined();
  expect(bestOf(figure('access'), [2, null])).toBeUndefined();
  expect(bestOf(figure('population'), [2, 3])).toBeUndefined();
});
