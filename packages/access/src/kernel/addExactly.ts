/**
 * (high + low)[i] += amount without losing what rounding drops (Knuth's two-sum, then renormalised): after any number
 * of additions and removals `high[i]` is the rounded sum of the terms still in it, however large those removed were.
 */
export function addExactly(i: number, amount: number, high: Float64Array, low: Float64Array): void {
  const before = high[i]!;
  const sum = before + amount;
  const part = sum - before;
  const lost = before - (sum - part) + (amount - part) + low[i]!;
  const rounded = sum + lost;
  low[i] = lost - (rounded - sum);
  high[i] = rounded;
}
