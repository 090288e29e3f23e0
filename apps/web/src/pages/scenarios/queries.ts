import type {
  Scenario,
  ScenarioBand,
  ScenarioDraft,
  ScenarioEvaluation,
  ScenarioHistory,
  ScenarioList,
} from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const scenarioList = () =>
  queryOptions({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) => getJson<ScenarioList>('/api/scenarios', {}, signal),
  });

export const scenarioById = (id: string) =>
  queryOptions({
    queryKey: ['scenario', id],
    queryFn: ({ signal }) => getJson<Scenario>(`/api/scenarios/${id}`, {}, signal),
    // the page keeps its own draft; what others write is seen at the next opening
    staleTime: 0,
    gcTime: 0,
  });

export const sharedScenario = (token: string) =>
  queryOptions({
    queryKey: ['scenario', 'shared', token],
    queryFn: ({ signal }) => getJson<Scenario>(`/api/shared-scenarios/${token}`, {}, signal),
  });

/** For what a browser does not hold: other travel times. */
export const serverEvaluation = (id: string, draft: ScenarioDraft, enabled: boolean) =>
  queryOptions({
    queryKey: ['scenario', id, 'evaluation', draft],
    queryFn: () => sendJson<ScenarioEvaluation>('POST', `/api/scenarios/evaluate?scenario=${id}`, draft),
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  });

export const sensitivity = (id: string, draft: ScenarioDraft, enabled: boolean) =>
  queryOptions({
    queryKey: ['scenario', id, 'sensitivity', draft],
    queryFn: () => sendJson<ScenarioBand>('POST', `/api/scenarios/sensitivity?scenario=${id}`, draft),
    enabled,
    gcTime: 60_000,
    retry: false,
  });

/** The versions of a scenario; asked again when it has a new one. */
export const scenarioHistory = (id: string, version: number) =>
  queryOptions({
    queryKey: ['scenario', id, 'history', version],
    queryFn: ({ signal }) => getJson<ScenarioHistory>(`/api/scenarios/${id}/history`, { limit: 30 }, signal),
    placeholderData: keepPreviousData,
  });
