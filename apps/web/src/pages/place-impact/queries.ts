import type { PlaceClosing, PlaceClosingEffect, PlaceImpact, ScenarioDraft, ScenarioWritten } from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const placeImpact = (id: string) =>
  queryOptions({
    queryKey: ['care', 'impact', id],
    queryFn: ({ signal }) => getJson<PlaceImpact>(`/api/care/places/${id}/impact`, {}, signal),
  });

export const closingEffect = (id: string, closing: PlaceClosing, enabled: boolean) =>
  queryOptions({
    queryKey: ['care', 'closing', id, closing],
    queryFn: () => sendJson<PlaceClosingEffect>('POST', `/api/care/places/${id}/closing`, closing),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const saveScenario = (draft: ScenarioDraft) => sendJson<ScenarioWritten>('POST', '/api/scenarios', draft);
