import { expect, test } from 'vitest';
import { seededRandom } from './seededRandom.ts';

test('the same seed gives the same numbers, the published ones of mulberry32 for 1; another seed gives others', () => {
  const [one, again, other] = [seededRandom(1), seededRandom(1), seededRandom(2)];
  const numbers = Array.from({ length: 1000 }, one);
  expect(numbers.slice(0, 2)).toEqual([0.6270739405881613, 0.002735721180215478]);
  expect(Array.from({ length: 1000 }, again)).toEqual(numbers);
  expect(other()).not.toBe(numbers[0]);
});

test('of 10,000 numbers each tenth of [0, 1) holds 1,000, within four standard deviations (30 each)', () => {
  const random = seededRandom(7);
  const tens = new Array<number>(10).fill(0);
  for (let k = 0; k < 10_000; k++) tens[Math.floor(random() * 10)]!++;
  for (const count of tens) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(900));
});
