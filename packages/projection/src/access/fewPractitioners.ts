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
const BINS = 120;
const chances = new Float64Array(BINS + 1);
const scratch = new Float64Array(BINS + 1);
/** Smaller terms of a Poisson law, past its mean, are left out. */
const NEGLIGIBLE = 1e-7;

/**
 * P(Σ ≤ threshold) counted exactly, up to the rounding of the amounts: for places that few practitioners reach, where the
 * sum jumps and no smooth distribution fits. Practitioners are convolved one by one (Poisson-binomial), then the arrivals of
 * their places; arrivals where nobody is yet come together, as one Poisson number of the amount that keeps their mean and
 * variance. What exceeds the threshold is dropped at once. Time: heads × bins, and for arrivals bins² ∕ amount.
 */
export function exactAtOrUnder(contributions: readonly Contribution[], threshold: number): number {
  const bin = threshold / BINS;
  chances.fill(0);
  chances[0] = 1;
  let first = 0;
  let second = 0;
  for (const { heads, chance, amount, arrivals, arrivalAmount } of contributions) {
    for (let left = heads; left > 1e-9; left -= 1) join(shift(amount, bin), chance * Math.min(1, left));
    if (heads > 0 && arrivals > 0) joinPoisson(shift(arrivalAmount, bin), arrivals);
    else first += arrivals * arrivalAmount;
    if (heads === 0) second += arrivals * arrivalAmount * arrivalAmount;
  }
  if (first > 0) joinPoisson(shift(second / first, bin), (first * first) / second);
  let total = 0;
  for (let k = 0; k <= BINS; k++) total += chances[k]!;
  return Math.min(1, total);
}

/** An amount a hair over the threshold must not fall on it. */
const shift = (amount: number, bin: number) => Math.max(amount > 0 ? 1 : 0, Math.ceil(amount / bin - 0.5 - 1e-9));

function join(by: number, chance: number): void {
  for (let k = BINS; k >= 0; k--) chances[k] = chances[k]! * (1 - chance) + (k >= by ? chances[k - by]! * chance : 0);
}

function joinPoisson(by: number, mean: number): void {
  scratch.fill(0);
  let weight = Math.exp(-mean);
  for (let n = 0; n * by <= BINS; n++) {
    if (weight > NEGLIGIBLE) for (let k = n * by; k <= BINS; k++) scratch[k]! += chances[k - n * by]! * weight;
    else if (n > mean) break;
    weight *= mean / (n + 1);
  }
  chances.set(scratch);
}
