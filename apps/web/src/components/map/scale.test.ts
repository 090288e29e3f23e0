import { expect, test } from 'vitest';
import { fillColour } from './mapStyle.ts';
import { colourIndex, colourScale } from './scale.ts';

const theme = {
  ground: '',
  unknown: '#ccc',
  border: '',
  departement: '',
  outline: '',
  label: '',
  halo: '',
  hatch: '',
  fade: 1,
};
const scale = colourScale('apl', 'general-practitioner', 'fixed', []);

test('2.5 itself is under-served: it takes the colour of the class that ends there, 2.501 that of the next', () => {
  expect(scale.limits).toEqual([1.5, 2.5, 3.25, 4, 5]);
  expect([2.499, 2.5, 2.501].map((value) => colourIndex(scale, value))).toEqual([1, 1, 2]);
});

test('the map says the same: each of its steps begins just after the limit', () => {
  const [, , [, , , ...steps]] = fillColour(scale, theme) as unknown as [string, unknown, (number | string)[]];
  const begins = steps.filter((step) => typeof step === 'number');
  expect(begins).toHaveLength(5);
  expect(begins.every((at, k) => at > scale.limits[k]! && at < scale.limits[k]! + 1e-4)).toBe(true);
});
