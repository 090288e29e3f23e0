import { addExactly } from './addExactly.ts';
import type { PairColumns } from './pairColumns.ts';

/**
 * Pairs grouped by weight class inside each column: class `c` of column `j` holds the origins
 * `origin[bound[j · C + c]] … origin[bound[j · C + c + 1] − 1]`, in increasing order.
 */
export class ClassColumns implements PairColumns {
  readonly places: number;
  readonly pairs: number;
  private readonly weights: Float64Array;
  private readonly bound: Uint32Array;
  private readonly origin: Uint16Array | Uint32Array;

  constructor(places: number, weights: Float64Array, bound: Uint32Array, origin: Uint16Array | Uint32Array) {
    this.places = places;
    this.pairs = origin.length;
    this.weights = weights;
    this.bound = bound;
    this.origin = origin;
  }

  origins(place: number): Uint16Array | Uint32Array {
    const classes = this.weights.length;
    return this.origin.subarray(this.bound[place * classes]!, this.bound[(place + 1) * classes]!);
  }

  gather(place: number, values: Float64Array): number {
    const { weights, bound, origin } = this;
    const classes = weights.length;
    let total = 0;
    let at = bound[place * classes]!;
    for (let c = 0; c < classes; c++) {
      const end = bound[place * classes + c + 1]!;
      let even = 0;
      let odd = 0;
      for (; at + 1 < end; at += 2) {
        even += values[origin[at]!]!;
        odd += values[origin[at + 1]!]!;
      }
      if (at < end) even += values[origin[at++]!]!;
      total += weights[c]! * (even + odd);
    }
    return total;
  }

  scatter(place: number, amount: number, out: Float64Array): void {
    const { weights, bound, origin } = this;
    const classes = weights.length;
    let at = bound[place * classes]!;
    for (let c = 0; c < classes; c++) {
      const end = bound[place * classes + c + 1]!;
      const share = weights[c]! * amount;
      for (; at < end; at++) {
        const i = origin[at]!;
        out[i] = out[i]! + share;
      }
    }
  }

  scatterBy(place: number, amount: number, factor: Float64Array, out: Float64Array): void {
    const { weights, bound, origin } = this;
    const classes = weights.length;
    let at = bound[place * classes]!;
    for (let c = 0; c < classes; c++) {
      const end = bound[place * classes + c + 1]!;
      const share = weights[c]! * amount;
      for (; at < end; at++) {
        const i = origin[at]!;
        out[i] = out[i]! + share * factor[i]!;
      }
    }
  }

  replace(place: number, before: number, after: number, high: Float64Array, low: Float64Array): void {
    const { weights, bound, origin } = this;
    const classes = weights.length;
    let at = bound[place * classes]!;
    for (let c = 0; c < classes; c++) {
      const end = bound[place * classes + c + 1]!;
      const removed = -weights[c]! * before;
      const added = weights[c]! * after;
      for (; at < end; at++) {
        addExactly(origin[at]!, removed, high, low);
        addExactly(origin[at]!, added, high, low);
      }
    }
  }
}
