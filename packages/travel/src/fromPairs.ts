import type { Minutes } from '@maillage/units';
import type { TravelTable } from './travelTable.ts';
import { createTravelTableWriter } from './travelTableWriter.ts';

/** Known times between places given by index; three arrays of one length, in any order. */
export interface TravelPairs {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly minutes: ArrayLike<number>;
}

/** The table of these pairs within `reach`. The same pair twice, a place out of range, unequal lengths: it throws. */
export function travelTableFromPairs(places: number, reach: Minutes, pairs: TravelPairs): TravelTable {
  const { from, to, minutes } = pairs;
  if (to.length !== from.length || minutes.length !== from.length) {
    throw new RangeError(`Got ${to.length} destinations and ${minutes.length} times when expected ${from.length}.`);
  }
  const writer = createTravelTableWriter(places, reach);
  const rows = groupByOrigin(places, from);
  for (let i = 0; i < places; i++) {
    const row = rows.order.subarray(rows.start[i]!, rows.start[i + 1]!);
    const destinations = Array.from(row, (k) => to[k]!);
    if (new Set(destinations).size !== destinations.length) throw new RangeError(`Got a pair twice from place ${i}.`);
    writer.addRow(
      destinations,
      Array.from(row, (k) => minutes[k]!),
    );
  }
  return writer.finish();
}

function groupByOrigin(places: number, from: ArrayLike<number>): { start: Uint32Array; order: Uint32Array } {
  const start = new Uint32Array(places + 1);
  for (let k = 0; k < from.length; k++) {
    if (!(from[k]! >= 0 && from[k]! < places)) {
      throw new RangeError(`Got origin ${from[k]} when expected 0 to ${places - 1}.`);
    }
    start[from[k]! + 1]!++;
  }
  for (let i = 0; i < places; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const order = new Uint32Array(from.length);
  for (let k = 0; k < from.length; k++) order[next[from[k]!]!++] = k;
  return { start, order };
}
