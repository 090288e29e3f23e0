import { addExactly } from './addExactly.ts';
import type { PairColumns } from './pairColumns.ts';

/** Pairs with a weight each, for decays without classes: column `j` holds the pairs `start[j] … start[j + 1] − 1`. */
export class WeightedColumns implements PairColumns {
  readonly places: number;
  readonly pairs: number;
  private readonly start: Uint32Array;
  private readonly origin: Uint16Array | Uint32Array;
  private readonly weight: Float64Array;

  constructor(start: Uint32Array, origin: Uint16Array | Uint32Array, weight: Float64Array) {
    this.places = start.length - 1;
    this.pairs = origin.length;
    this.start = start;
    this.origin = origin;
    this.weight = weight;
  }

  origins(place: number): Uint16Array | Uint32Array {
    return this.origin.subarray(this.start[place]!, this.start[place + 1]!);
  }

  gather(place: number, values: Float64Array): number {
    const { origin, weight } = this;
    let total = 0;
    for (let at = this.start[place]!, end = this.start[place + 1]!; at < end; at++)
      total += weight[at]! * values[origin[at]!]!;
    return total;
  }

  scatter(place: number, amount: number, out: Float64Array): void {
    const { origin, weight } = this;
    for (let at = this.start[place]!, end = this.start[place + 1]!; at < end; at++) {
      const i = origin[at]!;
      out[i] = out[i]! + weight[at]! * amount;
    }
  }

  scatterBy(place: number, amount: number, factor: Float64Array, out: Float64Array): void {
    const { origin, weight } = this;
    for (let at = this.start[place]!, end = this.start[place + 1]!; at < end; at++) {
      const i = origin[at]!;
      out[i] = out[i]! + weight[at]! * amount * factor[i]!;
    }
  }

  replace(place: number, before: number, after: number, high: Float64Array, low: Float64Array): void {
    const { origin, weight } = this;
    for (let at = this.start[place]!, end = this.start[place + 1]!; at < end; at++) {
      addExactly(origin[at]!, -weight[at]! * before, high, low);
      addExactly(origin[at]!, weight[at]! * after, high, low);
    }
  }
}
