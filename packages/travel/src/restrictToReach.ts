import type { Minutes } from '@maillage/units';
import type { TravelTable } from './travelTable.ts';

/** The same table without the pairs longer than `reach`; a `reach` beyond the table's own throws, for nothing is known there. */
export function restrictToReach(table: TravelTable, reach: Minutes): TravelTable {
  if (!(reach <= table.reach))
    throw new RangeError(`Got a reach of ${reach} minutes when expected at most ${table.reach}.`);
  const start = new Uint32Array(table.places + 1);
  let kept = 0;
  for (let i = 0; i < table.places; i++) {
    for (let k = table.start[i]!; k < table.start[i + 1]!; k++) if (table.minutes[k]! <= reach) kept++;
    start[i + 1] = kept;
  }
  const destination = table.destination.slice(0, kept);
  const minutes = new Float32Array(kept);
  let next = 0;
  for (let k = 0; k < table.minutes.length; k++) {
    if (table.minutes[k]! > reach) continue;
    destination[next] = table.destination[k]!;
    minutes[next++] = table.minutes[k]!;
  }
  return { places: table.places, reach, start, destination, minutes };
}
