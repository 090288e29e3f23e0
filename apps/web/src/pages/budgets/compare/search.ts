/** At most this many budgets stand side by side. */
export const COMPARED_AT_MOST = 4;

export interface CompareBudgetsSearch {
  /** Ids, in the order in which they stand, separated by commas. */
  ids?: string;
}

export const parseCompareSearch = ({ ids }: Record<string, unknown>): CompareBudgetsSearch =>
  typeof ids === 'string' && ids !== '' ? { ids } : {};

/** The first four, each once. */
export const idsOf = ({ ids = '' }: CompareBudgetsSearch): readonly string[] =>
  [...new Set(ids.split(',').filter((id) => id !== ''))].slice(0, COMPARED_AT_MOST);
