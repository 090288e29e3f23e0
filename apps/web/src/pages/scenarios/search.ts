/** The list: text that the name contains. */
export interface ListSearch {
  q?: string;
}

export function parseListSearch(raw: Record<string, unknown>): ListSearch {
  return typeof raw['q'] === 'string' && raw['q'] !== '' ? { q: raw['q'] } : {};
}

/** The comparison: up to four scenarios, and what their maps show. */
export interface CompareSearch {
  ids?: string;
  show?: 'difference' | 'after';
}

/** Side by side on a wide screen. */
export const MOST_COMPARED = 4;

export function parseCompareSearch(raw: Record<string, unknown>): CompareSearch {
  const ids = typeof raw['ids'] === 'string' ? comparedIds({ ids: raw['ids'] }) : [];
  return { ...(ids.length > 0 && { ids: ids.join(',') }), ...(raw['show'] === 'after' && { show: 'after' }) };
}

export const comparedIds = ({ ids = '' }: CompareSearch): readonly string[] =>
  [...new Set(ids.split(',').filter((id) => /^[\da-f-]{36}$/i.test(id)))].slice(0, MOST_COMPARED);
