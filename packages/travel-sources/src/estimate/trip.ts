import type { Minutes } from '@maillage/units';
import { endFeatures } from './ends.ts';
import { endShare, tripMinutes } from './model.ts';
import type { LonLat } from './nearby.ts';
import { PARAMETERS } from './parameters.ts';
import { relief } from './relief.ts';
import { crowFlyKm } from './sphere.ts';

/** A point to travel between; `id` may be a commune code, `densityLevel` overrides that of the commune. */
export interface TripPoint extends LonLat {
  readonly id?: string;
  readonly densityLevel?: number | undefined;
}

/** Estimated minutes by car between two points; 0 on one spot; `Infinity` where no road leads (another island). */
export function estimateTrip(from: TripPoint, to: TripPoint): Minutes {
  if (from.lon === to.lon && from.lat === to.lat) return 0 as Minutes;
  const [a, b] = [endFeatures(from), endFeatures(to)];
  if (a.land !== b.land) return Number.POSITIVE_INFINITY as Minutes;
  const km = crowFlyKm(from.lon, from.lat, to.lon, to.lat);
  const { climbM, seaKm } = relief().profile(km, from.lon, from.lat, to.lon, to.lat, { climbM: 0, seaKm: 0 });
  return tripMinutes(km, climbM, seaKm, endShare(a, PARAMETERS), endShare(b, PARAMETERS), PARAMETERS) as Minutes;
}
