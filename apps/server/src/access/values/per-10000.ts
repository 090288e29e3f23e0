import { providersPer10000 } from '@maillage/access';
import type { IndicatorValues } from './indicatorValues.ts';

/** Registered heads for 10,000 inhabitants of the commune itself. */
export const per10000: IndicatorValues = {
  values: ({ atlas, access }) => providersPer10000(access.heads, atlas.places.population),
  certainty: ({ access }) => access.headsCertainty,
};
