import { ageAt, ages, firstAge } from '../hypotheses/ages.ts';
import { activityAt, exitRate, type Hypotheses } from '../hypotheses/hypotheses.ts';

/** What is published about the ages of a profession. */
export interface PublishedAges {
  readonly youngest: number;
  readonly meanAge: number;
  /** Part of the supply (0 … 1) given by people of 65 and more. */
  readonly supplyShareOver65: number;
}

/**
 * A pyramid by single age that holds what is published and supposes as little else as possible:
 * from 60 on, the numbers fall as the exits make them fall (a cohort after the other, of equal size at 60), scaled so that
 * people of 65 and more give their published part of the supply; under 60, the most even distribution (of maximum entropy)
 * with the published mean age. Adds up to 1.
 */
export function estimatePyramid(published: PublishedAges, hypotheses: Hypotheses): Float64Array {
  const pyramid = new Float64Array(ages);
  let low = 0;
  let high = 1;
  for (let k = 0; k < 60; k++) {
    const old = (low + high) / 2;
    fill(pyramid, old, published, hypotheses);
    if (supplyShareFrom(65, pyramid, hypotheses) > published.supplyShareOver65) high = old;
    else low = old;
  }
  return pyramid;
}

/** Part of the supply that people of `age` and more give. */
export function supplyShareFrom(age: number, pyramid: Float64Array, hypotheses: Hypotheses): number {
  let all = 0;
  let older = 0;
  for (let k = 0; k < ages; k++) {
    const supply = pyramid[k]! * activityAt(ageAt(k), hypotheses);
    all += supply;
    if (ageAt(k) >= age) older += supply;
  }
  return all > 0 ? older / all : 0;
}

/** `old`: part of the heads of 60 and more. */
function fill(pyramid: Float64Array, old: number, published: PublishedAges, hypotheses: Hypotheses): void {
  pyramid.fill(0);
  let alive = 1;
  for (let age = 60; age - firstAge < ages; age++) {
    pyramid[age - firstAge] = alive;
    alive *= 1 - exitRate(age, hypotheses);
  }
  scale(pyramid, 60, 100, old);
  const meanOld = old > 0 ? mean(pyramid, 60, 100) : 0;
  const wanted = (published.meanAge - old * meanOld) / (1 - old);
  const { youngest } = published;
  let low = -1;
  let high = 1;
  for (let k = 0; k < 60; k++) {
    const tilt = (low + high) / 2;
    for (let age = youngest; age < 60; age++) pyramid[age - firstAge] = Math.exp(tilt * (age - 45));
    if (mean(pyramid, youngest, 60) > wanted) high = tilt;
    else low = tilt;
  }
  scale(pyramid, youngest, 60, 1 - old);
}

/** Mean age of `[from, to)`. */
function mean(pyramid: Float64Array, from: number, to: number): number {
  let people = 0;
  let years = 0;
  for (let age = from; age < to && age - firstAge < ages; age++) {
    people += pyramid[age - firstAge]!;
    years += pyramid[age - firstAge]! * (age + 0.5);
  }
  return years / people;
}

function scale(pyramid: Float64Array, from: number, to: number, total: number): void {
  let people = 0;
  for (let age = from; age < to && age - firstAge < ages; age++) people += pyramid[age - firstAge]!;
  for (let age = from; age < to && age - firstAge < ages; age++)
    pyramid[age - firstAge]! *= people > 0 ? total / people : 0;
}
