import { isProfessionId, type ProfessionId } from '@maillage/supply';

export interface CompareSearch {
  /** Communes and territories, in the order of the columns: `62498,epci-200033579`. */
  ids?: string;
  profession?: ProfessionId;
}

/** Columns that stay readable side by side. */
export const mostCompared = 4;

/** Reads an address from outside: what is not understood is left out. */
export function parseCompareSearch({ ids, profession }: Record<string, unknown>): CompareSearch {
  const listed = idsOf(typeof ids === 'string' || typeof ids === 'number' ? String(ids) : '');
  return {
    ...(listed.length > 0 && { ids: listed.join(',') }),
    ...(typeof profession === 'string' && isProfessionId(profession) && { profession }),
  };
}

/** The ids of an address, each once, at most four. */
export function idsOf(text: string | undefined): readonly string[] {
  const ids = (text ?? '').split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => /^[\w-]{1,80}$/.test(id)))].slice(0, mostCompared);
}

/** The ids with one moved by a step; at the ends it stays. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return ids;
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(to, 0, id);
}
