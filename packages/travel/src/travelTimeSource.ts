import type { Minutes } from '@maillage/units';
import type { TravelTable } from './travelTable.ts';

/** A place people leave from or go to. */
export interface TravelPlace {
  readonly id: string;
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
  /** INSEE density level, 1 (dense city) … 7 (very dispersed); `undefined` when unknown. */
  readonly densityLevel?: number | undefined;
  readonly population?: number | undefined;
  readonly areaKm2?: number | undefined;
}

export interface TravelProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Where travel times come from.
 *
 * Contract, held by one suite over every member: the diagonal is 0; times are finite, positive elsewhere and at
 * most `reach`; the same places give the same table; an abort is obeyed; a place that no road reaches has itself only.
 */
export interface TravelTimeSource {
  readonly id: string;
  /** Changes when the same places would get other times; part of the key under which a table is kept. */
  readonly revision?: string;
  /** Whether t(i, j) = t(j, i) for all pairs. */
  readonly symmetric: boolean;
  times(
    places: readonly TravelPlace[],
    reach: Minutes,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: TravelProgress) => void },
  ): Promise<TravelTable>;
}
