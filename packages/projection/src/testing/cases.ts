import { ages, indexOfAge } from '../hypotheses/ages.ts';
import type { Hypotheses } from '../hypotheses/hypotheses.ts';

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Nobody leaves but by the ages given, nobody comes, everybody gives the same. */
export const still: Hypotheses = {
  start: 2025,
  horizon: 2035,
  arrivals: [],
  arrivalAge: { mean: 33, spread: 2 },
  otherExit: 0,
  retirement: { from: 62, full: 62, rate: 0, last: 99 },
  activity: { under50: 1, perYear: 0 },
  towardsNeed: 0,
  needPerYear: 0,
};

export function pyramidOf(...known: readonly number[]): Float64Array {
  const pyramid = new Float64Array(ages);
  for (const age of known) pyramid[indexOfAge(age)]! += 1;
  return pyramid;
}

export function randomHypotheses(seed: number): Hypotheses {
  const random = mulberry32(seed);
  return {
    ...still,
    arrivals: [{ year: 2025, count: Math.floor(random() * 40) }],
    otherExit: random() * 0.05,
    retirement: { from: 60, full: 60 + Math.floor(random() * 8), rate: random() * 0.5, last: 80 },
    activity: { under50: 0.5 + random(), perYear: (random() - 0.5) * 0.02 },
  };
}

export function randomPyramid(seed: number): Float64Array {
  const random = mulberry32(seed);
  return Float64Array.from({ length: ages }, (_, k) => (k > 2 && k < 50 ? Math.floor(random() * 20) : 0));
}
