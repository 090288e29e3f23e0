import { expect, test } from 'vitest';
import { importLimits } from './importLimits.ts';

test('a set that is read line by line runs in a bounded heap; one that needs its whole file does not', () => {
  expect(importLimits(['rpps'])).toMatchObject({ maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 144 });
  for (const sets of [['contours'], ['rpps', 'contours'], []])
    expect(importLimits(sets).maxOldGenerationSizeMb, sets.join()).toBeUndefined();
});
