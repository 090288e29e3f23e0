import type { IndicatorValues } from './indicatorValues.ts';
import { shareOlder } from './shareOlder.ts';

/** Part of the published access given by professionals older than 65, in percent. */
export const shareOver65: IndicatorValues = {
  values: ({ atlas, access }) => shareOlder(atlas, access.publication, 'under65'),
  certainty: ({ access }) => access.publication?.certainty ?? 'estimated',
};
