import { checkLength } from '../kernel/checkLength.ts';
import { isAtOrUnder } from '../threshold.ts';
import { pearson } from './pearson.ts';
import { spearman } from './spearman.ts';

/** How well computed access agrees with published access over some places. */
export interface Agreement {
  readonly places: number;
  readonly people: number;
  readonly pearson: number;
  /** Each place counted by its people. */
  readonly weightedPearson: number;
  readonly spearman: number;
  /** Mean of |computed − published| over places, in the unit of access. */
  readonly meanAbsoluteError: number;
  /** The same, each place counted by its people. */
  readonly weightedMeanAbsoluteError: number;
  /** Mean of computed − published, each place counted by its people: above 0, the computation gives too much. */
  readonly weightedBias: number;
  /** Share of people whose place is put on the same side of the threshold (the threshold itself is on the lower side). */
  readonly rightSide: number;
}

export interface Compared {
  readonly computed: Float64Array;
  readonly published: Float64Array;
  /** People of each place, all ages. */
  readonly population: Float64Array;
  /** 2.5 consultations a year per person separates the lacking zones. */
  readonly threshold: number;
}

/** Agreement over `places`; those without a published or computed value (NaN) are left out. */
export function agreement(compared: Compared, places: Iterable<number> = compared.published.keys()): Agreement {
  const { computed, published, population, threshold } = compared;
  checkLength('computed values', computed, published.length);
  checkLength('populations', population, published.length);
  const kept = Array.from(places).filter((i) => !Number.isNaN(published[i]! + computed[i]!));
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
  const [x, y, people] = [pick(computed), pick(published), pick(population)];
  const total = people.reduce((sum, count) => sum + count, 0);
  const error = x.map((value, k) => Math.abs(value - y[k]!));
  const sameSide = (k: number) => isAtOrUnder(x[k]!, threshold) === isAtOrUnder(y[k]!, threshold);
  return {
    places: kept.length,
    people: total,
    pearson: pearson(x, y),
    weightedPearson: pearson(x, y, people),
    spearman: spearman(x, y),
    meanAbsoluteError: error.reduce((sum, e) => sum + e, 0) / kept.length,
    weightedMeanAbsoluteError: error.reduce((sum, e, k) => sum + e * people[k]!, 0) / total,
    weightedBias: x.reduce((sum, value, k) => sum + (value - y[k]!) * people[k]!, 0) / total,
    rightSide: people.reduce((sum, count, k) => sum + (sameSide(k) ? count : 0), 0) / total,
  };
}
