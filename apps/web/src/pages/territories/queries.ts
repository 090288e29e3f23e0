import type { Territory, TerritoryList } from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

/** Lines shown at once. */
export const listedAtMost = 100;

export const listedTerritories = (q: string, kind: string | undefined) =>
  queryOptions({
    queryKey: ['territories', 'listed', q, kind ?? ''],
    queryFn: ({ signal }) => getJson<TerritoryList>('/api/territories', { q, kind, limit: listedAtMost }, signal),
    placeholderData: keepPreviousData,
  });

export const removeTerritory = (id: string) => sendJson<undefined>('DELETE', `/api/territories/${id}`);
export const restoreTerritory = (id: string) => sendJson<Territory>('POST', `/api/territories/${id}/restore`, {});
