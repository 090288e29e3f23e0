import { type ConsultationsPerYear, consultationsPerYear } from '@maillage/units';
import { expect, test } from 'vitest';
import {
  ageClassStarts,
  countedActivity,
  generalPractitionerAgeWeights,
  generalPractitionerBounds,
  meanAccess,
  peopleAtMost,
  standardisedPopulation,
  supplyOfPlaces,
} from './index.ts';

const acts = (value: number | undefined): ConsultationsPerYear | undefined =>
  value === undefined ? undefined : consultationsPerYear(value);

test.each([
  [0, 0],
  [249, 0],
  [250, 3600],
  [251, 3600],
  [3600, 3600],
  [3601, 3601],
  [6000, 6000],
  [6001, 6000],
  [12_000, 6000],
  [undefined, 5400],
])('a doctor with %s acts counts %s', (activity, counted) => {
  expect(countedActivity(acts(activity), generalPractitionerBounds)).toBe(counted);
});

test('supply adds the doctors of a place; a health centre is not bounded; the under-65 variant leaves the older out', () => {
  const practices = [
    { place: 0, activity: acts(9000), setting: 'liberal', age: 66 },
    { place: 0, activity: acts(1000), setting: 'liberal', age: 65 },
    { place: 1, activity: acts(9000), setting: 'health-centre' },
    { place: 1, activity: acts(undefined), setting: 'liberal', age: 31 },
  ] as const;
  expect([...supplyOfPlaces(3, practices, generalPractitionerBounds)]).toEqual([9600, 14_400, 0]);
  expect([...supplyOfPlaces(3, practices, generalPractitionerBounds, { oldest: 65 })]).toEqual([3600, 14_400, 0]);
});

test('each published vintage has one weight per age class', () => {
  for (const weights of Object.values(generalPractitionerAgeWeights))
    expect(weights).toHaveLength(ageClassStarts.length);
});

test('standardised population: 100 children of 10 and 10 people of 95 count 55 + 23.9 in 2022', () => {
  const people = new Float64Array(2 * 19);
  people[19 + 2] = 100;
  people[19 + 18] = 10;
  expect([...standardisedPopulation(people, generalPractitionerAgeWeights[2022])]).toEqual([0, 55 + 23.9]);
});

test('means weigh standardised people, counts under a threshold weigh all people, the threshold included', () => {
  const access = Float64Array.of(2.5, 4, Number.NaN);
  expect(meanAccess(access, Float64Array.of(300, 100, 50), access.keys())).toBeCloseTo((2.5 * 300 + 4 * 100) / 400, 12);
  expect(peopleAtMost(2.5, access, Float64Array.of(1000, 10, 7), access.keys())).toBe(1000);
});
