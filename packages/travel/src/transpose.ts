import type { TravelTable } from './travelTable.ts';

/** The table read the other way round: t′(i, j) = t(j, i). Counting sort, two passes over the pairs. */
export function transpose(table: TravelTable): TravelTable {
  const { places, reach, destination: to, minutes: times } = table;
  const start = new Uint32Array(places + 1);
  for (let k = 0; k < to.length; k++) start[to[k]! + 1]!++;
  for (let j = 0; j < places; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const destination = to.slice();
  const minutes = new Float32Array(times.length);
  for (let i = 0; i < places; i++) {
    for (let k = table.start[i]!; k < table.start[i + 1]!; k++) {
      const at = next[to[k]!]!++;
      destination[at] = i;
      minutes[at] = times[k]!;
    }
  }
  return { places, reach, start, destination, minutes };
}
