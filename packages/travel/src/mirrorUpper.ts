import { transpose } from './transpose.ts';
import type { TravelTable } from './travelTable.ts';

/**
 * The full table of symmetric times from its upper half: the given rows hold the diagonal and the destinations above
 * it only; a pair below the diagonal throws. Row i becomes column i down to the diagonal, then the given row.
 */
export function mirrorUpper(upper: TravelTable): TravelTable {
  const { places, reach } = upper;
  const lower = transpose(upper);
  const pairs = upper.destination.length * 2 - places;
  const start = new Uint32Array(places + 1);
  const destination = upper.destination instanceof Uint16Array ? new Uint16Array(pairs) : new Uint32Array(pairs);
  const minutes = new Float32Array(pairs);
  let next = 0;
  for (let i = 0; i < places; i++) {
    const begin = upper.start[i]!;
    if (upper.destination[begin] !== i)
      throw new RangeError(`Got destination ${upper.destination[begin]} in row ${i} when expected ${i} first.`);
    copy(lower, lower.start[i]!, lower.start[i + 1]! - 1); // its last pair is the diagonal
    copy(upper, begin, upper.start[i + 1]!);
    start[i + 1] = next;
  }
  return { places, reach, start, destination, minutes };

  function copy(from: TravelTable, begin: number, end: number): void {
    destination.set(from.destination.subarray(begin, end), next);
    minutes.set(from.minutes.subarray(begin, end), next);
    next += end - begin;
  }
}
