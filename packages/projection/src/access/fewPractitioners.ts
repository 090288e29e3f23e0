/** Practitioners of one place as one commune receives them: each there gives `amount`, with the same chance. */
export interface Contribution {
  /** Practitioners of the start; a fraction of one counts with its part of the chance. */
  readonly heads: number;
  readonly chance: number;
  readonly amount: number;
  /** Arrivals still there: Poisson, each giving `arrivalAmount`. */
  readonly arrivals: number;
  readonly arrivalAmount: number;
}

/** Bins between 0 and the threshold: amounts are rounded to them, an error of half a bin for each practitioner. */
const BINS = 240;

/**
 * P(Σ ≤ threshold) counted exactly, up to the rounding of the amounts: for places that few practitioners reach, where the
 * sum jumps and no smooth distribution fits. Practitioners are convolved one by one (Poisson-binomial), then arrivals;
 * what exceeds the threshold is dropped at once. Time: (heads + arrivals) × bins.
 */
export function exactAtOrUnder(contributions: readonly Contribution[], threshold: number): number {
  const bin = threshold / BINS;
  let chances: Float64Array = new Float64Array(BINS + 1);
  chances[0] = 1;
  for (const { heads, chance, amount, arrivals, arrivalAmount } of contributions) {
    for (let left = heads; left > 1e-9; left -= 1)
      chances = joined(chances, shift(amount, bin), chance * Math.min(1, left));
    if (arrivals > 1e-9) chances = withPoisson(chances, shift(arrivalAmount, bin), arrivals);
  }
  return Math.min(
    1,
    chances.reduce((sum, value) => sum + value, 0),
  );
}

/** An amount a hair over the threshold must not fall on it. */
const shift = (amount: number, bin: number) => Math.max(amount > 0 ? 1 : 0, Math.ceil(amount / bin - 0.5 - 1e-9));

function joined(before: Float64Array, by: number, chance: number): Float64Array {
  const after = before.map((value) => value * (1 - chance));
  for (let k = by; k < before.length; k++) after[k]! += before[k - by]! * chance;
  return after;
}

function withPoisson(before: Float64Array, by: number, mean: number): Float64Array {
  const after = new Float64Array(before.length);
  let weight = Math.exp(-mean);
  for (let n = 0; n * Math.max(1, by) < before.length && n < 200; n++) {
    for (let k = n * by; k < before.length; k++) after[k]! += before[k - n * by]! * weight;
    weight *= mean / (n + 1);
  }
  return after;
}
