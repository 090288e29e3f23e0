import { ageAt, ages, indexOfAge } from '../hypotheses/ages.ts';
import { arrivalsIn, exitRate, type Hypotheses } from '../hypotheses/hypotheses.ts';

/** Expected practitioners of one group on 1 January, and what happens during the year that follows. */
export interface HeadsYear {
  readonly year: number;
  /** By age, from `firstAge`. */
  readonly byAge: Float64Array;
  readonly heads: number;
  /** During the year; 0 in the last year computed. */
  readonly exits: number;
  readonly arrivals: number;
}

/**
 * Ages a group year by year: everybody grows one year older, leaves with the rate of the age, and arrivals join on the next
 * 1 January.
 *
 * Law: heads(y + 1) = heads(y) − exits(y) + arrivals(y). `part` is the part of the country's arrivals that joins the group.
 */
export function projectHeads(startByAge: Float64Array, hypotheses: Hypotheses, part = 1): HeadsYear[] {
  if (startByAge.length !== ages) throw new RangeError(`Got ${startByAge.length} ages when expected ${ages}.`);
  const years: HeadsYear[] = [];
  let byAge: Float64Array = startByAge.slice();
  for (let year = hypotheses.start; year <= hypotheses.horizon; year++) {
    const next = older(byAge, hypotheses);
    const last = year === hypotheses.horizon;
    const heads = sum(byAge);
    const arrivals = last ? 0 : part * arrivalsIn(year, hypotheses);
    years.push({ year, byAge, heads, exits: last ? 0 : heads - sum(next), arrivals });
    byAge = next;
    for (const [index, share] of arrivalAges(hypotheses)) byAge[index]! += arrivals * share;
  }
  return years;
}

/** One year later: those still there, one year older. */
export function older(byAge: Float64Array, hypotheses: Hypotheses): Float64Array {
  const next = new Float64Array(ages);
  for (let k = 0; k + 1 < ages; k++) next[k + 1] = byAge[k]! * (1 - exitRate(ageAt(k), hypotheses));
  return next;
}

/** Index and share of each age at arrival, on the 1 January that follows. */
export function arrivalAges({ arrivalAge: { mean, spread } }: Hypotheses): [index: number, share: number][] {
  const from = Math.ceil(mean - spread);
  const to = Math.max(from, Math.floor(mean + spread));
  const share = 1 / (to - from + 1);
  return Array.from({ length: to - from + 1 }, (_, k) => [indexOfAge(from + k), share]);
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
