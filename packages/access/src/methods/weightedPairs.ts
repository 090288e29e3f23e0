import type { TravelTable } from '@maillage/travel';
import type { Minutes } from '@maillage/units';
import type { Decay } from '../decay/decay.ts';

/** Rows of a table with the weight of each pair, and Σⱼ wᵢⱼ·valueⱼ by row. */
export interface WeightedPairs {
  readonly weight: Float64Array;
  /** One visit per pair with a positive weight, rows in order. */
  each(visit: (i: number, j: number, weight: number) => void): void;
}

/** The weight of every pair, computed once. */
export function weightedPairs(table: TravelTable, decay: Decay): WeightedPairs {
  const weight = Float64Array.from(table.minutes, (time) => decay.weight(time as Minutes));
  return {
    weight,
    each(visit) {
      for (let i = 0; i < table.places; i++)
        for (let at = table.start[i]!; at < table.start[i + 1]!; at++)
          if (weight[at]! > 0) visit(i, table.destination[at]!, weight[at]!);
    },
  };
}

/** a / b where b may be 0 because nothing is in reach: then 0. */
export function ratios(above: Float64Array, below: Float64Array): Float64Array {
  return above.map((value, k) => (below[k]! > 0 ? value / below[k]! : 0));
}
