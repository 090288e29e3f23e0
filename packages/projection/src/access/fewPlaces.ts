import type { Contribution } from './fewPractitioners.ts';
import type { Workforce } from './supplyCumulants.ts';

/** The weighted pairs row by row: place `i` reaches `destination[start[i]] … destination[start[i + 1] − 1]`. */
export interface Rows {
  readonly start: Uint32Array;
  readonly destination: Uint16Array | Uint32Array;
  readonly weight: Float32Array;
}

/** Practitioners within reach up to which the distribution is counted; beyond, a smooth one is right to 1.4 points on average (`bench/projection`). */
export const FEW = 6;

/** Places that at least one practitioner and at most `FEW` reach. */
export function fewPlaces({ start, destination, weight }: Rows, heads: Float64Array): number[] {
  const few: number[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    let within = 0;
    for (let at = start[i]!; at < start[i + 1]! && within <= FEW; at++)
      if (weight[at]! > 0) within += heads[destination[at]!]!;
    if (within > 0 && within <= FEW) few.push(i);
  }
  return few;
}

/**
 * What each place of care brings to place `i` in year `y`. A practitioner's activity is not one number: the amount and the
 * chance are those of the two-point distribution with its first two moments (m₂ ∕ m₁ with chance m₁² ∕ m₂).
 */
export function contributionsTo(
  i: number,
  y: number,
  { start, destination, weight }: Rows,
  { heads, mix, structures, arrivalPart, arrivals, known }: Workforce,
  factor: number,
  competing: Float64Array,
): Contribution[] {
  const found: Contribution[] = [];
  const arrived = twoPoints(arrivals.first[y]!, arrivals.second[y]!);
  for (let at = start[i]!; at < start[i + 1]!; at++) {
    const j = destination[at]!;
    const part = weight[at]! > 0 && competing[j]! > 0 ? (factor * weight[at]!) / competing[j]! : 0;
    if (part === 0 || (heads[j] === 0 && arrivalPart[j] === 0)) continue;
    let first = 0;
    let second = 0;
    for (let s = 0; s < mix.length; s++) {
      first += mix[s]![j]! * structures[s]!.first[y]!;
      second += mix[s]![j]! * structures[s]!.second[y]!;
    }
    const one = twoPoints(first, second);
    found.push({
      heads: heads[j]!,
      chance: one.chance,
      amount: part * one.amount,
      arrivals: arrivalPart[j]! * arrived.chance,
      arrivalAmount: part * arrived.amount,
    });
    for (const { place, moments } of known) {
      if (place !== j) continue;
      const own = twoPoints(moments.first[y]!, moments.second[y]!);
      found.push({ heads: 1, chance: own.chance, amount: part * own.amount, arrivals: 0, arrivalAmount: 0 });
    }
  }
  return found;
}

const twoPoints = (first: number, second: number) =>
  second > 0 ? { chance: (first * first) / second, amount: second / first } : { chance: 0, amount: 0 };
