import type { Moments } from '../cohorts/moments.ts';

/** The practitioners of each place, and how their ages and the arrivals spread. */
export interface Workforce {
  readonly places: number;
  /** Practitioners of unknown age, by place. */
  readonly heads: Float64Array;
  /** Part of the heads of a place in each part of its group's ages (under 65, over); adds up to 1 by place: `mix[part][place]`. */
  readonly mix: readonly Float64Array[];
  /** Places that share their ages within each part, and these: `structures[group][part]`. */
  readonly group: ArrayLike<number>;
  readonly structures: readonly (readonly Moments[])[];
  /** Practitioners of known age: one place and one structure each. */
  readonly known: readonly { readonly place: number; readonly moments: Moments }[];
  /** Part of the country's arrivals that each place receives; adds up to 1. */
  readonly arrivalPart: Float64Array;
  readonly arrivals: Moments;
}

/** Mean, variance and third central moment of the practitioners' activity in each place. */
export interface Cumulants {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly third: Float64Array;
}

export function emptyCumulants(places: number): Cumulants {
  return { mean: new Float64Array(places), variance: new Float64Array(places), third: new Float64Array(places) };
}

/**
 * Cumulants of the supply of each place in year `y` after the start. Every practitioner leaves independently of the others;
 * arrivals are Poisson. The start (y = 0) was counted: it has no variance. Laws: the variance is never negative, and 0 when everybody stays, is of known age and none arrives.
 */
export function supplyCumulants(workforce: Workforce, y: number, out: Cumulants): Cumulants {
  const { places, heads, mix, group, structures, known, arrivalPart, arrivals } = workforce;
  const moments = structures.map((parts) =>
    parts.map(({ first, second, third }) => [first[y]!, second[y]!, third[y]!] as const),
  );
  for (let j = 0; j < places; j++) {
    let first = 0;
    let second = 0;
    let third = 0;
    const own = moments[group[j]!]!;
    for (let s = 0; s < own.length; s++) {
      const share = mix[s]![j]!;
      first += share * own[s]![0];
      second += share * own[s]![1];
      third += share * own[s]![2];
    }
    const people = heads[j]!;
    const part = arrivalPart[j]!;
    out.mean[j] = people * first + part * arrivals.first[y]!;
    out.variance[j] = people * Math.max(0, second - first * first) + part * arrivals.second[y]!;
    out.third[j] = people * thirdCentral(first, second, third) + part * arrivals.third[y]!;
  }
  for (const { place, moments } of known) {
    const [first, second, third] = [moments.first[y]!, moments.second[y]!, moments.third[y]!];
    out.mean[place]! += first;
    out.variance[place]! += Math.max(0, second - first * first);
    out.third[place]! += thirdCentral(first, second, third);
  }
  if (y === 0) {
    out.variance.fill(0);
    out.third.fill(0);
  }
  return out;
}

const thirdCentral = (first: number, second: number, third: number) => third - 3 * first * second + 2 * first ** 3;
