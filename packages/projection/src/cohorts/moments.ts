import { ageAt, ages } from '../hypotheses/ages.ts';
import { activityAt, arrivalsIn, type Hypotheses } from '../hypotheses/hypotheses.ts';
import { arrivalAges, older } from './projectHeads.ts';

/** Raw moments by year of what one practitioner gives: activity when still there, 0 when gone. */
export interface Moments {
  /** Probability to be there (a practitioner), or number expected (arrivals). */
  readonly heads: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
}

/**
 * A practitioner whose age is only known as a distribution (`pyramid`, adding up to 1): E[Xʳ](y) = Σₐ πₐ · S(a, y) ·
 * activity(a + y)ʳ, with S the probability to be still there. A known age is a pyramid with all its weight on it.
 */
export function practitionerMoments(pyramid: Float64Array, hypotheses: Hypotheses): Moments {
  const years = hypotheses.horizon - hypotheses.start + 1;
  const moments = empty(years);
  let byAge = pyramid;
  for (let y = 0; y < years; y++) {
    for (let k = 0; k < ages; k++) add(moments, y, byAge[k]!, activityAt(ageAt(k), hypotheses));
    byAge = older(byAge, hypotheses);
  }
  return moments;
}

/**
 * All the arrivals of the country since the start, still there in each year. Arrivals are Poisson and leave independently,
 * so those of a place that receives the part p are a compound Poisson whose r-th cumulant is p times the r-th moment.
 */
export function arrivalMoments(hypotheses: Hypotheses): Moments {
  const { start, horizon, activity } = hypotheses;
  const moments = empty(horizon - start + 1);
  for (let arrived = start; arrived < horizon; arrived++) {
    let byAge: Float64Array = new Float64Array(ages);
    for (const [index, share] of arrivalAges(hypotheses)) byAge[index]! += share * arrivalsIn(arrived, hypotheses);
    const generation = (1 + activity.perYear) ** (arrived - start);
    for (let y = arrived + 1 - start; y <= horizon - start; y++) {
      for (let k = 0; k < ages; k++) add(moments, y, byAge[k]!, activityAt(ageAt(k), hypotheses) * generation);
      byAge = older(byAge, hypotheses);
    }
  }
  return moments;
}

function empty(years: number): Moments {
  const column = () => new Float64Array(years);
  return { heads: column(), first: column(), second: column(), third: column() };
}

function add({ heads, first, second, third }: Moments, year: number, people: number, activity: number): void {
  if (people === 0) return;
  heads[year]! += people;
  first[year]! += people * activity;
  second[year]! += people * activity * activity;
  third[year]! += people * activity ** 3;
}
