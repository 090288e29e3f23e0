import type { IndicatorValues } from './indicatorValues.ts';
import { unknownEverywhere } from './unknownEverywhere.ts';

/** The published access, as it was published. */
export const aplOfficial: IndicatorValues = {
  values: ({ atlas, access }) => access.publication?.value ?? unknownEverywhere(atlas),
  certainty: ({ access }) => access.publication?.certainty ?? 'estimated',
};
