import type { Minutes } from '@maillage/units';
import type { Decay } from '../decay/decay.ts';

/** The two steps of the APL over a dense matrix, as the formula is printed: the oracle of the fast kernel. */
export function slowAccess(
  rows: readonly (readonly number[])[],
  decay: Decay,
  demand: Float64Array,
  supply: Float64Array,
): Float64Array {
  const w = rows.map((row) => row.map((time) => (time === Infinity ? 0 : decay.weight(Math.fround(time) as Minutes))));
  const competing = Array.from(supply, (_, j) => w.reduce((sum, row, i) => sum + row[j]! * demand[i]!, 0));
  const ratio = Array.from(supply, (s, j) => (competing[j] === 0 ? 0 : s / competing[j]!));
  return Float64Array.from(w, (row) => row.reduce((sum, weight, j) => sum + weight * ratio[j]!, 0));
}

/** Largest difference between two arrays, relative to the larger of each pair of values. */
export function relativeDifference(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const scale = Math.max(Math.abs(a[i]!), Math.abs(b[i]!));
    if (scale > 0) most = Math.max(most, Math.abs(a[i]! - b[i]!) / scale);
  }
  return most;
}
