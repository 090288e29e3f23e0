import type { TravelTable } from '@maillage/travel';
import type { Minutes } from '@maillage/units';
import type { Decay } from '../decay/decay.ts';
import { ClassColumns } from './classColumns.ts';
import type { PairColumns } from './pairColumns.ts';
import { WeightedColumns } from './weightedColumns.ts';

/** More distinct weights than this and grouping no longer pays: each pair keeps its own. */
const MOST_CLASSES = 32;

/** The columns of a travel table under a decay, in the form that suits it. Time: linear in pairs. */
export function buildColumns(table: TravelTable, decay: Decay): PairColumns {
  const classes = classify(table.minutes, decay);
  return classes ? byClass(table, classes) : byWeight(table, decay);
}

interface Classes {
  /** The distinct positive weights. */
  readonly weights: Float64Array;
  /** Position in `weights` of each pair's weight; `weights.length` for a weight of 0. */
  readonly classOf: Uint8Array;
}

/** The class of every pair, or `undefined` when there are too many distinct weights. */
function classify(times: Float32Array, decay: Decay): Classes | undefined {
  const weights: number[] = [];
  const classOf = new Uint8Array(times.length);
  for (let at = 0; at < times.length; at++) {
    const weight = positiveWeight(decay, times[at]!);
    let c = weight > 0 ? weights.indexOf(weight) : MOST_CLASSES;
    if (c < 0) c = weights.push(weight) - 1;
    if (weights.length > MOST_CLASSES) return undefined;
    classOf[at] = c;
  }
  return { weights: Float64Array.from(weights), classOf: classOf.map((c) => Math.min(c, weights.length)) };
}

function byClass({ places, start, destination }: TravelTable, { weights, classOf }: Classes): PairColumns {
  const classes = weights.length;
  const bound = new Uint32Array(places * classes + 1);
  for (let at = 0; at < classOf.length; at++) {
    const c = classOf[at]!;
    if (c < classes) bound[destination[at]! * classes + c + 1]!++;
  }
  for (let k = 0; k < places * classes; k++) bound[k + 1]! += bound[k]!;
  const next = bound.slice();
  const origin = indices(places, bound[places * classes]!);
  for (let i = 0; i < places; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const c = classOf[at]!;
      if (c < classes) origin[next[destination[at]! * classes + c]!++] = i;
    }
  }
  return new ClassColumns(places, weights, bound, origin);
}

function byWeight(table: TravelTable, decay: Decay): PairColumns {
  const { places, start, destination, minutes } = table;
  const weightOf = Float64Array.from(minutes, (time) => decay.weight(time as Minutes));
  const first = new Uint32Array(places + 1);
  for (let at = 0; at < minutes.length; at++) if (weightOf[at]! > 0) first[destination[at]! + 1]!++;
  for (let j = 0; j < places; j++) first[j + 1]! += first[j]!;
  const next = first.slice();
  const origin = indices(places, first[places]!);
  const weight = new Float64Array(origin.length);
  for (let i = 0; i < places; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      if (weightOf[at]! === 0) continue;
      const to = next[destination[at]!]!++;
      origin[to] = i;
      weight[to] = weightOf[at]!;
    }
  }
  return new WeightedColumns(first, origin, weight);
}

function indices(places: number, count: number): Uint16Array | Uint32Array {
  return places <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
}

function positiveWeight(decay: Decay, time: number): number {
  const weight = decay.weight(time as Minutes);
  if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`Got weight ${weight} for ${time} minutes.`);
  return weight;
}
