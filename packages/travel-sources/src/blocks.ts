import { createTravelTableWriter, type TravelPlace, type TravelProgress, type TravelTable } from '@maillage/travel';
import type { Minutes } from '@maillage/units';
import { indexPlaces } from './estimate/nearby.ts';

/** Asks a router for the times between a few origins and a few destinations; `null` where it knows no way. */
export type AskBlock = (
  origins: readonly TravelPlace[],
  destinations: readonly TravelPlace[],
  signal: AbortSignal | undefined,
) => Promise<readonly (readonly (number | null)[])[]>;

export interface BlockOptions {
  /** Most origins, and most destinations, in one question. */
  readonly size: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: TravelProgress) => void) | undefined;
}

/** Nobody drives faster than this in a straight line, so destinations further away are not asked for. */
const FASTEST_KM_PER_MINUTE = 2.2;
/** Two places that a router puts on one spot still take a second. */
const SHORTEST_SECONDS = 1;

/** The table of a router that answers in seconds, asked block by block: a few origins with the places around them. */
export async function tableByBlocks(
  places: readonly TravelPlace[],
  reach: Minutes,
  ask: AskBlock,
  { size, signal, onProgress }: BlockOptions,
): Promise<TravelTable> {
  const nearby = indexPlaces(places);
  const writer = createTravelTableWriter(places.length, reach);
  for (let first = 0; first < places.length; first += size) {
    signal?.throwIfAborted();
    onProgress?.({ done: first, total: places.length });
    const origins = places.slice(first, first + size);
    const around = placesAround(origins);
    const minutes = origins.map(() => new Float64Array(around.length));
    for (let k = 0; k < around.length; k += size) {
      signal?.throwIfAborted();
      const asked = around.slice(k, k + size);
      const seconds = await ask(
        origins,
        asked.map((to) => places[to]!),
        signal,
      );
      for (const [i, row] of seconds.entries()) minutes[i]!.set(row.map(toMinutes), k);
    }
    for (const row of minutes) writer.addRow(around, row);
  }
  onProgress?.({ done: places.length, total: places.length });
  return writer.finish();

  function placesAround(origins: readonly TravelPlace[]): number[] {
    const around = new Set<number>();
    for (const origin of origins) {
      const count = nearby.within(origin, reach * FASTEST_KM_PER_MINUTE);
      for (let k = 0; k < count; k++) around.add(nearby.ids[k]!);
    }
    return [...around].sort((a, b) => a - b);
  }
}

function toMinutes(seconds: number | null): number {
  return seconds === null ? Number.POSITIVE_INFINITY : Math.max(SHORTEST_SECONDS, seconds) / 60;
}
