import type { IndicatorValues } from './indicatorValues.ts';

/** The access shown: published (recomputed where nothing is published), moved by the ledger. */
export const apl: IndicatorValues = {
  values: ({ value }) => value,
  certainty: ({ access }) => access.certainty,
};
