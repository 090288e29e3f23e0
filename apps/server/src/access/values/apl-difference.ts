import type { IndicatorValues } from './indicatorValues.ts';
import { unknownEverywhere } from './unknownEverywhere.ts';

/** Recomputed minus published: where the simple computation misses, and which way. */
export const aplDifference: IndicatorValues = {
  values: ({ atlas, access }) =>
    access.publication?.value.map((official, place) => access.recomputed[place]! - official) ??
    unknownEverywhere(atlas),
  certainty: () => 'estimated',
};
