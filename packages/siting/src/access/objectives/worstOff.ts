import type { AccessObjective } from './accessObjective.ts';

/** Steepness of the part of a place: the lowest accesses outweigh all others. */
const STEEP = 12;

/** The lowest access of an inhabited place. The search climbs a soft minimum: −Σ exp(−12 · access). */
export const worstOff: AccessObjective = {
  isBetter: (a, b) => a > b,
  valueOf({ people }, access) {
    let lowest = Infinity;
    for (let i = 0; i < access.length; i++) if (people[i]! > 0 && access[i]! < lowest) lowest = access[i]!;
    return lowest;
  },
  score: ({ people }, place, access) => (people[place]! > 0 && !Number.isNaN(access) ? -Math.exp(-STEEP * access) : 0),
};
