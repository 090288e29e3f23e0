import type { IndicatorValues } from './indicatorValues.ts';

/** The access that Maillage computes from registered heads, people and travel times. */
export const aplRecomputed: IndicatorValues = {
  values: ({ access }) => access.recomputed,
  certainty: () => 'estimated',
};
