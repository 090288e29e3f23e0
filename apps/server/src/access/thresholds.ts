import { accessThresholds } from '@maillage/access';
import type { Displayed } from './displayed.ts';
import { weightedMean } from './means.ts';

/** The two values that cut a distribution: at or under `low` care is lacking, above `high` it is sufficient. */
export interface Thresholds {
  readonly low: number;
  readonly high: number;
}

/**
 * General practitioners: 2.5 and 4, the limits of the zoning (arrêté of 13 November 2017). No law gives limits for the other
 * professions: two thirds of the national mean, and the mean, to one decimal.
 */
export function thresholdsOf({ access, atlas }: Displayed): Thresholds {
  if (access.profession.unit === 'consultations') return accessThresholds;
  const mean = weightedMean(access.base, access.demand, atlas.places.population.keys());
  return { low: Math.round((mean * 20) / 3) / 10, high: Math.round(mean * 10) / 10 };
}
