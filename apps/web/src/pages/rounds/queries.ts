import type {
  OneRound,
  RoundComparison,
  RoundDisruptionAnswer,
  RoundDraft,
  RoundEffect,
  RoundList,
  RoundMove,
  RoundPublication,
  SavedRound,
} from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const roundList = () =>
  queryOptions({ queryKey: ['rounds'], queryFn: ({ signal }) => getJson<RoundList>('/api/rounds', {}, signal) });
export const oneRound = (id: string) =>
  queryOptions({
    queryKey: ['rounds', id],
    queryFn: ({ signal }) => getJson<OneRound>(`/api/rounds/${id}`, {}, signal),
  });
export const roundEffect = (id: string, version: number) =>
  queryOptions({
    queryKey: ['rounds', id, 'effect', version],
    queryFn: ({ signal }) => getJson<RoundEffect>(`/api/rounds/${id}/effect`, {}, signal),
    retry: false,
  });
export const comparison = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['rounds', 'compare', ...ids],
    queryFn: () => sendJson<RoundComparison>('POST', '/api/rounds/compare', { ids }),
    retry: false,
  });

export const addRound = (draft: RoundDraft) => sendJson<SavedRound>('POST', '/api/rounds', draft);
export const copyRound = (id: string, name: string) => sendJson<SavedRound>('POST', `/api/rounds/${id}/copy`, { name });
export const removeRound = (id: string) => sendJson<void>('DELETE', `/api/rounds/${id}`);
export const bringBackRound = (id: string) => sendJson<SavedRound>('POST', `/api/rounds/${id}/restore`);
export const changeRound = (id: string, draft: RoundDraft, locked: readonly string[], version: number) =>
  sendJson<SavedRound>('PUT', `/api/rounds/${id}`, { draft, locked, version });
export const restoreRound = (id: string, number: number) =>
  sendJson<SavedRound>('POST', `/api/rounds/${id}/versions/${number}/restore`);
export const solveRound = (id: string) => sendJson<SavedRound>('POST', `/api/rounds/${id}/solve`);
export const moveRoundVisit = (id: string, move: RoundMove) =>
  sendJson<SavedRound>('POST', `/api/rounds/${id}/moves`, move);
export const publishRound = (id: string, version: number) =>
  sendJson<RoundPublication>('POST', `/api/rounds/${id}/publish`, { version });
export const disruptRound = (
  id: string,
  body: { kind: 'breakdown' | 'absence'; date: string; vehicle: string; version: number; apply: boolean },
) => sendJson<RoundDisruptionAnswer>('POST', `/api/rounds/${id}/disruption`, body);
