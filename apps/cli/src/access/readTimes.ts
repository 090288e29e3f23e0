import type { TravelTable } from '@maillage/travel';
import type { Minutes } from '@maillage/units';
import { amountOf } from '../input/amount.ts';
import { csvRows } from '../input/csvRows.ts';
import type { InputProblem } from '../input/inputProblem.ts';

/** Places of residence first, then places of care: the same identifier may be both, they stay two places. */
export interface TwoSides {
  readonly origins: ReadonlyMap<string, number>;
  readonly destinations: ReadonlyMap<string, number>;
}

const COLUMNS = ['origin', 'destination', 'minutes'] as const;

/**
 * The pairs of a file `origin,destination,minutes` within reach, exactly those: no time is added, not even from a
 * place to itself. An identifier that neither side knows is a problem; a pair from a place without demand is left out.
 */
export async function readTimes(
  file: string,
  { origins, destinations }: TwoSides,
  reach: Minutes,
  problems: InputProblem[],
  /** Without both lists every identifier would be unknown: said once, by the list that is not there. */
  bothRead = true,
): Promise<TravelTable> {
  const from: number[] = [];
  const to: number[] = [];
  const times: number[] = [];
  const seen = new Set<number>();
  const places = origins.size + destinations.size;
  for await (const { line, cells } of csvRows(file, COLUMNS, problems)) {
    const time = amountOf(cells['minutes'], { file, line, column: 'minutes' }, problems);
    for (const column of ['origin', 'destination'] as const)
      if (bothRead && !origins.has(cells[column]) && !destinations.has(cells[column]))
        problems.push({ code: 'id/unknown', file, line, column, value: cells[column] });
    const [i, j] = [origins.get(cells['origin']), destinations.get(cells['destination'])];
    if (time === undefined || i === undefined || j === undefined) continue;
    if (seen.has(i * places + j))
      problems.push({ code: 'pair/repeated', file, line, value: `${cells['origin']} → ${cells['destination']}` });
    seen.add(i * places + j);
    if (time > reach) continue;
    from.push(i);
    to.push(origins.size + j);
    times.push(time);
  }
  return rowsOf(places, reach, { from, to, times });
}

function rowsOf(
  places: number,
  reach: Minutes,
  { from, to, times }: Record<'from' | 'to' | 'times', readonly number[]>,
): TravelTable {
  const byDestination = countingSort(Uint32Array.from(from.keys()), to, places);
  const order = countingSort(byDestination, from, places);
  const start = new Uint32Array(places + 1);
  for (const i of from) start[i + 1]!++;
  for (let i = 0; i < places; i++) start[i + 1]! += start[i]!;
  const destination = places <= 0x10000 ? new Uint16Array(order.length) : new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) destination[k] = to[order[k]!]!;
  return {
    places,
    reach,
    start,
    destination,
    minutes: Float32Array.from(order, (k) => times[k]!),
  };
}

/** `order` sorted by `key[…]`, below `places`; equal keys keep their order. Linear. */
function countingSort(order: Uint32Array, key: readonly number[], places: number): Uint32Array {
  const next = new Uint32Array(places + 1);
  for (const k of order) next[key[k]! + 1]!++;
  for (let i = 0; i < places; i++) next[i + 1]! += next[i]!;
  const sorted = new Uint32Array(order.length);
  for (const k of order) sorted[next[key[k]!]!++] = k;
  return sorted;
}
