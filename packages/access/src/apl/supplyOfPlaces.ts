import type { ConsultationsPerYear } from '@maillage/units';
import { type ActivityBounds, countedActivity } from './countedActivity.ts';

/** One practitioner (or the general practitioners of a health centre) at one place. */
export interface Practice {
  readonly place: number;
  /** Consultations a year; `undefined` when the practitioner had no activity the year before. */
  readonly activity: ConsultationsPerYear | undefined;
  /** `health-centre`: the bounds do not apply. */
  readonly setting: 'liberal' | 'health-centre';
  /** Years; `undefined` when unknown: counted in every variant. */
  readonly age?: number | undefined;
}

export interface SupplyOptions {
  /** Leave out practitioners older than this: 65, 62 or 60 in the published variants ("âgés de 65 ans ou moins"). */
  readonly oldest?: number;
}

/** Sⱼ of every place: the counted activity of its practitioners. */
export function supplyOfPlaces(
  places: number,
  practices: Iterable<Practice>,
  bounds: ActivityBounds,
  { oldest = Infinity }: SupplyOptions = {},
): Float64Array {
  const supply = new Float64Array(places);
  for (const { place, activity, setting, age } of practices) {
    if (place >= places) throw new RangeError(`Got place ${place} when expected less than ${places}.`);
    if (age !== undefined && age > oldest) continue;
    supply[place]! += setting === 'health-centre' ? (activity ?? 0) : countedActivity(activity, bounds);
  }
  return supply;
}
