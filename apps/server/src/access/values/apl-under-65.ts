import type { IndicatorValues } from './indicatorValues.ts';
import { unknownEverywhere } from './unknownEverywhere.ts';

/** The published access to professionals of 65 and younger: what stays when the others retire. */
export const aplUnder65: IndicatorValues = {
  values: ({ atlas, access }) => access.publication?.under65 ?? unknownEverywhere(atlas),
  certainty: ({ access }) => access.publication?.certainty ?? 'estimated',
};
