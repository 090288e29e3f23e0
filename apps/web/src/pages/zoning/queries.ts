import type {
  ZoningComments,
  ZoningDraft,
  ZoningDraftList,
  ZoningHistory,
  ZoningRegions,
  ZoningSelection,
} from '@maillage/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '../../api/getJson.ts';

export const zoningDrafts = () =>
  queryOptions({
    queryKey: ['zoning', 'drafts'],
    queryFn: ({ signal }) => getJson<ZoningDraftList>('/api/zoning/drafts', {}, signal),
  });

export const zoningRegions = () =>
  queryOptions({
    queryKey: ['zoning', 'regions'],
    queryFn: ({ signal }) => getJson<ZoningRegions>('/api/zoning/regions', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const zoningSelection = (region: string) =>
  queryOptions({
    queryKey: ['zoning', 'selection', region],
    queryFn: ({ signal }) => getJson<ZoningSelection>('/api/zoning/selection', { region }, signal),
    placeholderData: keepPreviousData,
    enabled: region !== '',
  });

export const zoningDraft = (id: string) =>
  queryOptions({
    queryKey: ['zoning', 'draft', id],
    queryFn: ({ signal }) => getJson<ZoningDraft>(`/api/zoning/drafts/${id}`, {}, signal),
  });

export const zoningComments = (id: string) =>
  queryOptions({
    queryKey: ['zoning', 'draft', id, 'comments'],
    queryFn: ({ signal }) => getJson<ZoningComments>(`/api/zoning/drafts/${id}/comments`, {}, signal),
  });

export const zoningHistory = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['zoning', 'draft', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      getJson<ZoningHistory>(`/api/zoning/drafts/${id}/history`, { limit: 50, below: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
