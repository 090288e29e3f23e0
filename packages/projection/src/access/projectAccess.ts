import type { ColumnPowers } from './columns.ts';
import { contributionsTo, fewPlaces, type Rows } from './fewPlaces.ts';
import { exactAtOrUnder } from './fewPractitioners.ts';
import { probabilityAtOrUnder } from './probabilityAtOrUnder.ts';
import { emptyCumulants, supplyCumulants, type Workforce } from './supplyCumulants.ts';

export interface AccessQuestion {
  readonly columns: ColumnPowers;
  readonly workforce: Workforce;
  /** Need of each place at the start: standardised people. */
  readonly demand: Float64Array;
  /** Area of each place, and growth of need of each area: `growth[area][y]`, 1 at the start. */
  readonly area: ArrayLike<number>;
  readonly growth: readonly Float64Array[];
  /** Access of the start to which each place is fitted, or NaN where none is known. */
  readonly official: Float64Array;
  readonly threshold: number;
  readonly years: number;
  /** The same pairs row by row: with them, places that few practitioners reach are counted exactly. */
  readonly rows?: Rows;
}

/** Access of every place in one year. NaN where nothing is known. */
export interface AccessYear {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
  /** Probability to be at or under the threshold. */
  readonly under: Float32Array;
}

/** Deviations from the threshold beyond which counting would change nothing. */
const SURE = 5;

/**
 * Expectation and spread of access, year by year: Aᵢ(y) = fᵢ · Σⱼ w(i, j) · Sⱼ(y) ∕ Dⱼ(y), with Dⱼ(y) = Σᵢ w(i, j) · Pᵢ(y).
 *
 * Demand is taken as certain, supply as independent between places, so the r-th cumulant of Aᵢ is
 * fᵢʳ · Σⱼ w(i, j)ʳ · κᵣ(Sⱼ) ∕ Dⱼʳ. fᵢ makes the start equal the official value; where nobody can be reached at the start
 * there is nothing to scale, and the place stays as published. Returns f. Time: one gather and three scatters a year.
 */
export function projectAccess(
  question: AccessQuestion,
  each: (y: number, access: AccessYear) => void,
): { readonly factor: Float64Array } {
  const { columns, workforce, demand, official, threshold, years } = question;
  const places = demand.length;
  const supply = emptyCumulants(places);
  const access = emptyCumulants(places);
  const needed = new Float64Array(places);
  const factor = new Float64Array(places);
  const competing = new Float64Array(places);
  const few = question.rows ? fewPlaces(question.rows, workforce) : [];
  for (let y = 0; y < years; y++) {
    supplyCumulants(workforce, y, supply);
    for (let i = 0; i < places; i++) needed[i] = demand[i]! * question.growth[question.area[i]!]![y]!;
    spread(columns, supply, needed, access, competing);
    if (y === 0) for (let i = 0; i < places; i++) factor[i] = access.mean[i]! > 0 ? official[i]! / access.mean[i]! : 0;
    const year = readYear();
    if (y > 0) count(y, year);
    each(y, year);
  }
  return { factor };

  function count(y: number, { under, mean, deviation }: AccessYear): void {
    for (const { place: i, pairs } of few) {
      if (Number.isNaN(official[i]!) || factor[i] === 0) continue;
      if (Math.abs(threshold - mean[i]!) > SURE * deviation[i]!) continue;
      under[i] = exactAtOrUnder(contributionsTo(pairs, y, question.rows!, workforce, factor[i]!, competing), threshold);
    }
  }

  function readYear(): AccessYear {
    const year = {
      mean: new Float32Array(places),
      deviation: new Float32Array(places),
      under: new Float32Array(places),
    };
    for (let i = 0; i < places; i++) {
      const f = factor[i]!;
      const mean = f === 0 ? official[i]! : f * access.mean[i]!;
      const variance = f * f * access.variance[i]!;
      year.mean[i] = mean;
      year.deviation[i] = Math.sqrt(variance);
      year.under[i] = Number.isNaN(mean)
        ? Number.NaN
        : probabilityAtOrUnder(threshold, mean, variance, f ** 3 * access.third[i]!);
    }
    return year;
  }
}

type Cumulants3 = ReturnType<typeof emptyCumulants>;

function spread(
  [first, second, third]: ColumnPowers,
  supply: Cumulants3,
  demand: Float64Array,
  out: Cumulants3,
  competing: Float64Array,
): void {
  out.mean.fill(0);
  out.variance.fill(0);
  out.third.fill(0);
  for (let j = 0; j < demand.length; j++) {
    if (supply.mean[j] === 0) continue;
    const people = first.gather(j, demand);
    competing[j] = people;
    if (!(people > 0)) continue;
    first.scatter(j, supply.mean[j]! / people, out.mean);
    second.scatter(j, supply.variance[j]! / people ** 2, out.variance);
    third.scatter(j, supply.third[j]! / people ** 3, out.third);
  }
}
