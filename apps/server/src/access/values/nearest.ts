import type { IndicatorValues } from './indicatorValues.ts';

/** Minutes to the nearest registered professional; unknown beyond the reach of the travel table. */
export const nearest: IndicatorValues = {
  values: ({ access }) => access.nearestMinutes().map((minutes) => (Number.isFinite(minutes) ? minutes : Number.NaN)),
  certainty: () => 'estimated',
};
