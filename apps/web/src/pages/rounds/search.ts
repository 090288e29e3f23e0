export const roundViews = ['settings', 'calendar', 'map', 'effect'] as const;
export type RoundView = (typeof roundViews)[number];

export interface RoundSearch {
  view?: RoundView;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseRoundSearch({ view }: Record<string, unknown>): RoundSearch {
  const known = roundViews.find((one) => one === view);
  return known ? { view: known } : {};
}

/** Ids of the plans compared, joined by commas. */
export interface CompareSearch {
  ids?: string;
}

export const parseCompareSearch = ({ ids }: Record<string, unknown>): CompareSearch =>
  typeof ids === 'string' && ids !== '' ? { ids } : {};
