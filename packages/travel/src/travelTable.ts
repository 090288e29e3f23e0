import type { Minutes } from '@maillage/units';

/**
 * Travel times between places, kept only where they are within reach (compressed sparse rows).
 *
 * Row `i` holds the pairs `start[i] … start[i + 1] − 1`; in each row the destinations increase. A pair that is
 * absent is out of `reach`. Every place reaches itself in 0 minutes.
 */
export interface TravelTable {
  /** Number of places; origins and destinations are the same places in the same order. */
  readonly places: number;
  /** No pair is longer than this. */
  readonly reach: Minutes;
  /** Length `places + 1`. */
  readonly start: Uint32Array;
  /** Index of the destination of each pair: 16 bits while there are at most 65,536 places. */
  readonly destination: Uint16Array | Uint32Array;
  /** Minutes, one per pair. */
  readonly minutes: Float32Array;
}
