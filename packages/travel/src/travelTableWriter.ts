import type { Minutes } from '@maillage/units';
import type { TravelTable } from './travelTable.ts';

/** Receives the rows of a table in order, row 0 first, and gives the table once all have come. */
export interface TravelTableWriter {
  /**
   * The next row: the first `count` destinations, in any order, with their minutes; those beyond reach (or NaN) are
   * dropped. The place itself is always written with 0 minutes, given or not.
   */
  addRow(destinations: ArrayLike<number>, minutes: ArrayLike<number>, count?: number): void;
  finish(): TravelTable;
}

/** Its arrays grow by half when full: at most 2.5 times the table in memory while they are copied. */
export function createTravelTableWriter(places: number, reach: Minutes): TravelTableWriter {
  const DestinationArray = places <= 65_536 ? Uint16Array : Uint32Array;
  const start = new Uint32Array(places + 1);
  let destination = new DestinationArray(Math.max(16, places * 8));
  let times = new Float32Array(destination.length);
  let sorted = new Float64Array(256);
  let row = 0;
  let pairs = 0;

  function addRow(destinations: ArrayLike<number>, minutes: ArrayLike<number>, count = destinations.length): void {
    if (row === places) throw new RangeError(`Got row ${row + 1} when expected ${places} rows.`);
    makeRoom(count + 1);
    // one number per pair, destination first, then its position in the arguments (0 for the place itself)
    const width = count + 1;
    sorted[0] = row * width;
    let kept = 1;
    for (let k = 0; k < count; k++) {
      const to = destinations[k]!;
      if (!(to >= 0 && to < places)) throw new RangeError(`Got destination ${to} when expected 0 to ${places - 1}.`);
      if (to !== row && minutes[k]! <= reach) sorted[kept++] = to * width + k + 1;
    }
    sorted.subarray(0, kept).sort();
    for (let k = 0; k < kept; k++) {
      const position = sorted[k]! % width;
      destination[pairs] = (sorted[k]! - position) / width;
      times[pairs++] = position === 0 ? 0 : minutes[position - 1]!;
    }
    start[++row] = pairs;
  }

  function makeRoom(extra: number): void {
    if (sorted.length < extra) sorted = new Float64Array(extra * 2);
    if (pairs + extra <= destination.length) return;
    const length = Math.ceil((pairs + extra) * 1.5);
    const longer = { destination: new DestinationArray(length), times: new Float32Array(length) };
    longer.destination.set(destination);
    longer.times.set(times);
    ({ destination, times } = longer);
  }

  function finish(): TravelTable {
    if (row !== places) throw new RangeError(`Got ${row} rows when expected ${places}.`);
    return { places, reach, start, destination: destination.slice(0, pairs), minutes: times.slice(0, pairs) };
  }

  return { addRow, finish };
}
