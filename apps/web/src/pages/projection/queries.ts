import type { Projection, ProjectionValues } from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';
import { type OwnChoices, ownHypotheses, writeOwn } from './own.ts';
import type { HypothesesChoice, MapMeasure } from './search.ts';

const reference = { staleTime: 30 * 60_000, placeholderData: keepPreviousData } as const;

/** The projection of a territory under presets, or under own hypotheses. */
export const projection = (territory: string, hypotheses: HypothesesChoice, year: number, own: OwnChoices) =>
  queryOptions({
    queryKey: ['projection', territory, hypotheses, year, hypotheses === 'own' ? writeOwn(own) : ''],
    queryFn: ({ signal }) =>
      hypotheses === 'own'
        ? sendJson<Projection>('POST', '/api/projection', { territory, year, hypotheses: ownHypotheses(own) })
        : getJson<Projection>('/api/projection', { territory, hypotheses, year }, signal),
    ...reference,
  });

/** Values of the map in every year. */
export const projectionValues = (
  territory: string,
  hypotheses: HypothesesChoice,
  measure: MapMeasure,
  own: OwnChoices,
) =>
  queryOptions({
    queryKey: ['projection-values', territory, hypotheses, measure, hypotheses === 'own' ? writeOwn(own) : ''],
    queryFn: ({ signal }) =>
      hypotheses === 'own'
        ? sendJson<ProjectionValues>('POST', `/api/projection/values?measure=${measure}`, {
            territory,
            hypotheses: ownHypotheses(own),
          })
        : getJson<ProjectionValues>('/api/projection/values', { territory, hypotheses, measure }, signal),
    ...reference,
  });
