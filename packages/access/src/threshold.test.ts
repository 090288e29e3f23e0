import { expect, test } from 'vitest';
import { missingConsultations, peopleAtOrUnder, peopleLifted } from './threshold.ts';

const people = Float64Array.of(100, 200, 300, 400);

test('a commune at exactly 2.5 is under-served; one where nothing is known counts nowhere', () => {
  expect(peopleAtOrUnder(Float64Array.of(2.4, 2.5, 2.6, Number.NaN), people, 2.5)).toBe(300);
});

test('two communes lack 0.5 and 1 consultation for 100 and 200 people: 250 a year in all', () => {
  expect(missingConsultations(Float64Array.of(2, 1.5, 3, Number.NaN), people, 2.5)).toBe(250);
});

test('200 people pass above 2.5, 300 fall to it: 100 fewer are above', () => {
  const before = Float64Array.of(2, 2.5, 2.6, 3);
  const after = Float64Array.of(2.5, 2.51, 2.5, 4);
  expect(peopleLifted(before, after, people, 2.5)).toBe(-100);
  expect(peopleLifted(after, before, people, 2.5)).toBe(100);
  const drop = peopleAtOrUnder(before, people, 2.5) - peopleAtOrUnder(after, people, 2.5);
  expect(peopleLifted(before, after, people, 2.5)).toBe(drop);
});

test('a length mismatch names both numbers', () => {
  expect(() => peopleAtOrUnder(Float64Array.of(1), people, 2.5)).toThrow('Got 4 people when expected 1.');
});
