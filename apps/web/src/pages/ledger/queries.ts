import type { Ledger, LedgerDraft, LedgerEffect, LedgerHistory } from '@maillage/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';
import type { LedgerView } from './useLedgerView.ts';

/** Everything the ledger moves: asked again after each write. */
export const movedByLedger = ['ledger', 'territory', 'commune', 'map'] as const;

export const ledgerOf = ({ territory, profession, date }: Pick<LedgerView, 'territory' | 'profession' | 'date'>) =>
  queryOptions({
    queryKey: ['ledger', territory, profession, date],
    queryFn: ({ signal }) => getJson<Ledger>('/api/ledger', { territory, profession, date }, signal),
    placeholderData: keepPreviousData,
  });

export const ledgerHistory = () =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'history'],
    queryFn: ({ pageParam, signal }) =>
      getJson<LedgerHistory>('/api/ledger/history', { limit: 30, below: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** What a draft would change; `entry` when it corrects one, and `null` as draft when it removes it. */
export const ledgerEffect = (draft: LedgerDraft | null | undefined, entry: string | undefined) =>
  queryOptions({
    queryKey: ['ledger', 'effect', draft, entry],
    queryFn: () => sendJson<LedgerEffect>('POST', '/api/ledger/preview', { draft, entry }),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
