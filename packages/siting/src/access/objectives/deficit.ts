import type { AccessObjective } from './accessObjective.ts';

/** Consultations missing a year: Σ demandᵢ · (threshold − accessᵢ)⁺. The smaller the better. */
export const deficit: AccessObjective = {
  isBetter: (a, b) => a < b,
  valueOf({ demand, threshold }, access) {
    let missing = 0;
    for (let i = 0; i < access.length; i++)
      if (access[i]! < threshold) missing += demand[i]! * (threshold - access[i]!);
    return missing;
  },
  score: ({ demand, threshold }, place, access) => (access < threshold ? -demand[place]! * (threshold - access) : 0),
};
