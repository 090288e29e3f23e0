import { seededRandom } from '@maillage/units';
import { expect, test } from 'vitest';
import { gini, lorenz, palma, theil, theilByGroup } from './index.ts';

const equal = (value: number) => [Float64Array.of(value, value, value), Float64Array.of(10, 500, 3)] as const;

test('where all have the same access, Gini and Theil are 0 and Palma is 10 % over 40 %', () => {
  expect(gini(...equal(3.7))).toBeCloseTo(0, 12);
  expect(theil(...equal(3.7))).toBeCloseTo(0, 12);
  expect(palma(...equal(3.7))).toBeCloseTo(0.25, 12);
});

test('by hand: 75 people with 1 and 25 people with 5', () => {
  const access = Float64Array.of(5, 1);
  const people = Float64Array.of(25, 75);
  // mean 2; Lorenz (0.75, 0.375): area below = 0.75·0.375/2 + 0.25·1.375/2 = 0.3125; Gini = 1 − 2·0.3125
  expect(lorenz(access, people)).toEqual([
    { people: 0, access: 0 },
    { people: 0.75, access: 0.375 },
    { people: 1, access: 1 },
  ]);
  expect(gini(access, people)).toBeCloseTo(0.375, 12);
  // 0.75·0.5·ln 0.5 + 0.25·2.5·ln 2.5
  expect(theil(access, people)).toBeCloseTo(0.75 * 0.5 * Math.log(0.5) + 0.25 * 2.5 * Math.log(2.5), 12);
  // best 10 % hold 0.1·5/2 = 0.25 of access, least 40 % hold 0.4·1/2 = 0.2
  expect(palma(access, people)).toBeCloseTo(1.25, 12);
});

test('splitting a place in two, or dividing all access by two, changes nothing', () => {
  const random = seededRandom(4);
  for (let round = 0; round < 50; round++) {
    const access = Float64Array.from({ length: 30 }, () => random() * 6);
    const people = Float64Array.from({ length: 30 }, () => random() * 900 + 1);
    const split = [
      Float64Array.of(...access, access[0]!),
      Float64Array.of(...people.with(0, people[0]! * 0.3), people[0]! * 0.7),
    ] as const;
    for (const measure of [gini, theil, palma]) {
      const value = measure(access, people);
      expect(measure(...split)).toBeCloseTo(value, 10);
      expect(
        measure(
          access.map((a) => a / 2),
          people,
        ),
      ).toBeCloseTo(value, 10);
    }
  }
});

test('Gini equals its definition: mean difference between two people, over twice the mean', () => {
  const random = seededRandom(9);
  const access = Float64Array.from({ length: 40 }, () => random() * 6);
  const people = Float64Array.from({ length: 40 }, () => random() * 900);
  let difference = 0;
  for (let i = 0; i < 40; i++)
    for (let j = 0; j < 40; j++) difference += people[i]! * people[j]! * Math.abs(access[i]! - access[j]!);
  const total = people.reduce((a, b) => a + b);
  const mean = access.reduce((sum, a, i) => sum + a * people[i]!, 0) / total;
  expect(gini(access, people)).toBeCloseTo(difference / (2 * total * total * mean), 12);
});

test('Theil within groups and between groups add up to Theil', () => {
  const random = seededRandom(5);
  const access = Float64Array.from({ length: 60 }, () => random() * 6 + 0.01);
  const people = Float64Array.from({ length: 60 }, () => random() * 900);
  const { within, between } = theilByGroup(
    access,
    people,
    Array.from(access, (_, i) => `${i % 7}`),
  );
  expect(within + between).toBeCloseTo(theil(access, people), 12);
  expect(Math.min(within, between)).toBeGreaterThan(0);
});

test('places without people or without a value are left out', () => {
  const people = Float64Array.of(25, 75, 0, 40);
  expect(gini(Float64Array.of(5, 1, 100, Number.NaN), people)).toBeCloseTo(0.375, 12);
});
