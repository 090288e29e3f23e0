import { seededRandom } from '@maillage/units';
import { communes } from '../src/estimate/communes.ts';
import { type End, endFeatures } from '../src/estimate/ends.ts';
import { COEFFICIENTS, fillDeviations, NATIONAL_LINE } from '../src/estimate/model.ts';
import { indexPlaces, type LonLat } from '../src/estimate/nearby.ts';
import { type LineProfile, relief } from '../src/estimate/relief.ts';
import { crowFlyKm } from '../src/estimate/sphere.ts';
import type { IsereTimes } from './isere.ts';

/** One pair of places, ready for the fit. */
export interface Trip {
  readonly from: number;
  readonly to: number;
  readonly km: number;
  readonly climbPerKm: number;
  readonly seaKm: number;
  readonly deviations: Float64Array;
  /** Minutes by road, `NaN` when unknown. */
  readonly minutes: number;
}

export const lineMinutes = (km: number): number => NATIONAL_LINE.fixedMinutes + NATIONAL_LINE.minutesPerKm * km;

/** Every pair of communes of Isère, once. */
export function isereTrips({ places, minutes }: IsereTimes): Trip[] {
  const ends = places.map((place) => endFeatures(place));
  return places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .map((b, k) => trip(i, i + 1 + k, a, b, ends[i]!, ends[i + 1 + k]!, minutes[i * places.length + i + 1 + k]!)),
  );
}

/** Pairs of mainland communes outside Isère at most 23 km apart, drawn with a seeded generator. */
export function nationalTrips(origins: number, perOrigin: number): Trip[] {
  const random = seededRandom(20);
  const places = communes().all.filter(({ code }) => !/^(?:38|2A|2B|9[78])/.test(code));
  const index = indexPlaces(places);
  const trips: Trip[] = [];
  for (let n = 0; n < origins; n++) {
    const i = Math.floor(random() * places.length);
    const count = index.within(places[i]!, 23);
    const ids = index.ids.slice(0, count);
    for (let k = 0; k < perOrigin; k++) {
      const j = ids[Math.floor(random() * count)]!;
      if (j === i) continue;
      trips.push(trip(i, j, places[i]!, places[j]!, endFeatures(places[i]!), endFeatures(places[j]!), Number.NaN));
    }
  }
  return trips;
}

export const nationalPlaces = () => communes().all.filter(({ code }) => !/^(?:38|2A|2B|9[78])/.test(code));

function trip(from: number, to: number, a: LonLat, b: LonLat, endA: End, endB: End, minutes: number): Trip {
  const profile: LineProfile = { climbM: 0, seaKm: 0 };
  const km = crowFlyKm(a.lon, a.lat, b.lon, b.lat);
  relief().profile(km, a.lon, a.lat, b.lon, b.lat, profile);
  const deviations = new Float64Array(COEFFICIENTS);
  fillDeviations(km, profile.climbM, endA, endB, deviations);
  return { from, to, km, climbPerKm: profile.climbM / km, seaKm: profile.seaKm, deviations, minutes };
}
