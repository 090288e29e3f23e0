import { queryOptions } from '@tanstack/react-query';
import { getJson } from '../../api/getJson.ts';

/** GET /api/professions: those that have figures. */
interface Followed {
  readonly professions: readonly { readonly id: string; readonly years: readonly number[] }[];
}

export const followedProfessions = () =>
  queryOptions({
    queryKey: ['professions'],
    queryFn: ({ signal }) => getJson<Followed>('/api/professions', {}, signal),
    staleTime: 1_800_000,
  });
