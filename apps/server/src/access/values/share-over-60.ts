import type { IndicatorValues } from './indicatorValues.ts';
import { shareOlder } from './shareOlder.ts';

/** Part of the published access given by professionals older than 60, in percent. */
export const shareOver60: IndicatorValues = {
  values: ({ atlas, access }) => shareOlder(atlas, access.publication, 'under60'),
  certainty: ({ access }) => access.publication?.certainty ?? 'estimated',
};
