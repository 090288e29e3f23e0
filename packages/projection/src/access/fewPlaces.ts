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

/** A place that few practitioners reach, and the pairs that count for it. */
export interface FewPlace {
  readonly place: number;
  /** Positions in the rows of the places that have practitioners or receive some. */
  readonly pairs: Uint32Array;
}

/** Places that at least one practitioner and at most `FEW` reach. */
export function fewPlaces(
  { start, destination, weight }: Rows,
  { heads, arrivalPart }: Pick<Workforce, 'heads' | 'arrivalPart'>,
): FewPlace[] {
  const few: FewPlace[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    let within = 0;
    for (let at = start[i]!; at < start[i + 1]! && within <= FEW; at++)
      if (weight[at]! > 0) within += heads[destination[at]!]!;
    if (within === 0 || within > FEW) continue;
    const row = Array.from({ length: start[i + 1]! - start[i]! }, (_, k) => start[i]! + k);
    const counts = (at: number) => weight[at]! > 0 && heads[destination[at]!]! + arrivalPart[destination[at]!]! > 0;
    few.push({ place: i, pairs: Uint32Array.from(row.filter(counts)) });
  }
  return few;
}

/**
 * What each place of care brings in year `y` through these pairs. A practitioner's activity is not one number: the amount and the
 * chance are those of the two-point distribution with its first two moments (m₂ ∕ m₁ with chance m₁² ∕ m₂).
 */
export function contributionsTo(
  pairs: Uint32Array,
  y: number,
  { destination, weight }: Rows,
  { heads, mix, group, structures, arrivalPart, arrivals, known }: Workforce,
  factor: number,
  competing: Float64Array,
): Contribution[] {
  const found: Contribution[] = [];
  const arrived = twoPoints(arrivals.first[y]!, arrivals.second[y]!);
  for (const at of pairs) {
    const j = destination[at]!;
    if (!(competing[j]! > 0)) continue;
    const part = (factor * weight[at]!) / competing[j]!;
    let first = 0;
    let second = 0;
    const parts = structures[group[j]!]!;
    for (let s = 0; s < parts.length; s++) {
      first += mix[s]![j]! * parts[s]!.first[y]!;
      second += mix[s]![j]! * parts[s]!.second[y]!;
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
