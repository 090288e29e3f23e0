import type { IndicatorValues } from './indicatorValues.ts';

/** What the ledger changed since the reference year. */
export const ledgerEffect: IndicatorValues = {
  values: ({ access, value }) => value.map((shown, place) => shown - access.base[place]!),
  certainty: ({ access }) => access.certainty,
};
