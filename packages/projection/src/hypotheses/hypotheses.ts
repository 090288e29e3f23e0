/** Where a parameter comes from: read in a publication, estimated from data by a stated method, or assumed. */
export type Basis = 'published' | 'estimated' | 'assumed';

/** A year and the number of people who start to practise in it, in the whole country. */
export interface ArrivalKnot {
  readonly year: number;
  readonly count: number;
}

/** What the future of a profession is supposed to be. Rates are probabilities for one year. */
export interface Hypotheses {
  /** The figures of the start hold on 1 January of this year. */
  readonly start: number;
  /** Last 1 January computed. */
  readonly horizon: number;
  /** Arrivals a year, linear between knots, constant before the first and after the last. */
  readonly arrivals: readonly ArrivalKnot[];
  /** Ages at arrival: uniform over `mean ± spread` years. */
  readonly arrivalAge: { readonly mean: number; readonly spread: number };
  /** Leaving for another reason than retirement, at any age. */
  readonly otherExit: number;
  /** Retirement: none before `from`, rising evenly to `rate` at `full`, constant until everybody has left at `last`. */
  readonly retirement: { readonly from: number; readonly full: number; readonly rate: number; readonly last: number };
  /** Activity over that of a practitioner of 50 or more; `perYear` is its relative change for each later year of arrival. */
  readonly activity: { readonly under50: number; readonly perYear: number };
  /** Part of the arrivals that goes where need is, 0 … 1; the rest goes where practitioners are today. */
  readonly towardsNeed: number;
  /** Relative change a year of the need of everybody, beyond age and number. */
  readonly needPerYear: number;
}

/** Arrivals of one year. */
export function arrivalsIn(year: number, { arrivals }: Hypotheses): number {
  const after = arrivals.findIndex((knot) => knot.year >= year);
  if (after === 0) return arrivals[0]!.count;
  if (after === -1) return arrivals.at(-1)?.count ?? 0;
  const [left, right] = [arrivals[after - 1]!, arrivals[after]!];
  return left.count + ((right.count - left.count) * (year - left.year)) / (right.year - left.year);
}

/** Probability to stop within the year for somebody of this age: 1 − (1 − other)(1 − retirement). */
export function exitRate(age: number, { otherExit, retirement }: Hypotheses): number {
  const { from, full, rate, last } = retirement;
  if (age >= last) return 1;
  const ramp = full > from ? Math.min(1, Math.max(0, (age - from + 1) / (full - from + 1))) : Number(age >= full);
  return 1 - (1 - otherExit) * (1 - rate * ramp);
}

/** Activity at an age, relative to that of 50 and more. */
export const activityAt = (age: number, { activity }: Hypotheses): number => (age < 50 ? activity.under50 : 1);
