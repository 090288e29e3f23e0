import { expect, test } from 'vitest';
import { ageClassStarts } from '../apl/index.ts';
import { type ProfessionParameters, professionParameters } from './index.ts';

const members: [string, ProfessionParameters][] = Object.entries(professionParameters);

test.each(members)('%s: weights within 0–1, reach within the national table, a source', (_, parameters) => {
  expect(parameters.decay.reach).toBeLessThanOrEqual(30);
  for (const { weight } of parameters.decay.classes) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
  expect(parameters.source.length).toBeGreaterThan(40);
  for (const weights of Object.values(parameters.ageWeights ?? {})) expect(weights).toHaveLength(ageClassStarts.length);
});

test.each(members.filter(([, { decayCertainty }]) => decayCertainty === 'unconfirmed'))(
  '%s: what is not confirmed is said',
  (_, { source }) => expect(source).toMatch(/not confirmed|by choice of this project/),
);

test('general practitioners are counted as the workbook says', () => {
  const { bounds, decay, decayCertainty } = professionParameters['general-practitioner'];
  expect(decay.classes.map(({ upTo, weight }) => [upTo, weight])).toEqual([
    [10, 1],
    [15, 2 / 3],
    [20, 1 / 3],
  ]);
  expect(bounds).toEqual({ ignoredBelow: 250, floor: 3600, ceiling: 6000, imputedWhenNew: 5400 });
  expect(decayCertainty).toBe('published');
});
