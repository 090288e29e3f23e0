import type { FileProblem } from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { sendJson } from '../../api/getJson.ts';

export interface NamedCommune {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** POST /api/territories/resolve: the communes of today that are meant, and what was not understood. */
export interface Resolution {
  readonly communes: readonly NamedCommune[];
  readonly population: number;
  readonly problems: readonly FileProblem[];
}

export interface Meant {
  readonly codes?: readonly string[];
  readonly names?: readonly string[];
  /** A ring, longitude and latitude of each corner. */
  readonly polygon?: readonly (readonly [number, number])[];
}

export const resolve = (meant: Meant) => sendJson<Resolution>('POST', '/api/territories/resolve', meant);

/** Names and inhabitants of the chosen communes. */
export const chosenCommunes = (codes: readonly string[]) =>
  queryOptions({
    queryKey: ['resolved', codes.join()],
    queryFn: () => resolve({ codes }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
