import type { Columns } from './columns.ts';

/**
 * Variance of a weighted sum of accesses, Σᵢ gᵢ · Aᵢ with gᵢ = weightᵢ · fᵢ: the accesses of neighbours share practitioners, so
 * it is taken back to supply, of which places are independent: Σⱼ (Σᵢ w(i, j) · gᵢ ∕ Dⱼ)² · Var Sⱼ.
 */
export function meanVariance(
  columns: Columns,
  demand: Float64Array,
  weights: Float64Array,
  supplyVariance: Float64Array,
): number {
  let total = 0;
  for (let j = 0; j < supplyVariance.length; j++) {
    if (supplyVariance[j] === 0) continue;
    const competing = columns.gather(j, demand);
    if (!(competing > 0)) continue;
    const part = columns.gather(j, weights) / competing;
    total += part * part * supplyVariance[j]!;
  }
  return total;
}
