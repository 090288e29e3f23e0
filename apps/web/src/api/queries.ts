import type {
  CommuneAccess,
  CommuneCard,
  CommuneSearch,
  MapValues,
  Me,
  Territory,
  TerritoryAccess,
  TerritoryList,
} from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from './getJson.ts';

/** What a figure is asked for: a profession and a vintage (the latest when absent). */
export interface Measure {
  readonly profession: string;
  readonly year?: number | undefined;
}

const minutes = 60_000;
/** Reference data change only when a data set is imported. */
const reference = { staleTime: 30 * minutes, gcTime: 60 * minutes } as const;

export const communeSearch = (q: string) =>
  queryOptions({
    queryKey: ['communes', q],
    queryFn: ({ signal }) => getJson<CommuneSearch>('/api/communes', { q, limit: 8 }, signal),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
    ...reference,
  });

export const territorySearch = (q: string) =>
  queryOptions({
    queryKey: ['territories', q],
    queryFn: ({ signal }) => getJson<TerritoryList>('/api/territories', { q, limit: 8 }, signal),
    placeholderData: keepPreviousData,
    ...reference,
  });

export const communeCard = (code: string) =>
  queryOptions({
    queryKey: ['commune', code],
    queryFn: ({ signal }) => getJson<CommuneCard>(`/api/communes/${code}`, {}, signal),
    ...reference,
  });

export const communeAccess = (code: string, { profession, year }: Measure) =>
  queryOptions({
    queryKey: ['commune', code, 'access', profession, year ?? 'latest'],
    queryFn: ({ signal }) => getJson<CommuneAccess>(`/api/communes/${code}/access`, { profession, year }, signal),
    ...reference,
  });

export const territory = (id: string) =>
  queryOptions({
    queryKey: ['territory', id],
    queryFn: ({ signal }) => getJson<Territory>(`/api/territories/${id}`, {}, signal),
    ...reference,
  });

export const territoryAccess = (id: string, { profession, year }: Measure) =>
  queryOptions({
    queryKey: ['territory', id, 'access', profession, year ?? 'latest'],
    queryFn: ({ signal }) => getJson<TerritoryAccess>(`/api/territories/${id}/access`, { profession, year }, signal),
    placeholderData: keepPreviousData,
    ...reference,
  });

export const mapValues = (indicator: string, { profession, year }: Measure) =>
  queryOptions({
    queryKey: ['map', indicator, profession, year ?? 'latest'],
    queryFn: ({ signal }) => getJson<MapValues>('/api/map/values', { indicator, profession, year }, signal),
    placeholderData: keepPreviousData,
    ...reference,
  });

export const me = () =>
  queryOptions({ queryKey: ['me'], queryFn: () => getJson<Me>('/api/me'), staleTime: 5 * minutes });
