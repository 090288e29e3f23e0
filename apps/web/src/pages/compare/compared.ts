import type { TerritoryHit, TerritorySummary } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '../../api/getJson.ts';

/** A commune or a territory with its figures. */
export type Compared = TerritoryHit & { readonly summary: TerritorySummary };

/** GET /api/compare?ids=&profession= : in the order of the ids. */
export interface Comparison {
  readonly profession: string;
  readonly year: number;
  readonly unit: string;
  readonly items: readonly Compared[];
}

export const comparison = (ids: readonly string[], profession: ProfessionId) =>
  queryOptions({
    queryKey: ['compare', ids.join(), profession],
    queryFn: ({ signal }) => getJson<Comparison>('/api/compare', { ids: ids.join(), profession }, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Consultations need two decimals, full-time equivalents one. */
export const decimalsOf = (unit: string): number => (unit === 'consultations' ? 2 : 1);
