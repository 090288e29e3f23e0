import KDBush from 'kdbush';
import { crowFlyKm, KM_PER_DEGREE } from './sphere.ts';

export interface LonLat {
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

/** Every place within a distance of a point, by its index. */
export interface Nearby {
  /** Writes into `ids` and `km` (reused: read them before the next call) and returns how many. */
  within(point: LonLat, radiusKm: number): number;
  ids: Uint32Array;
  km: Float64Array;
}

/** Index over places; exact on the sphere away from the poles and the antimeridian (no French commune is near either). */
export function indexPlaces(places: readonly LonLat[]): Nearby {
  const tree = new KDBush(places.length, 16);
  for (const { lon, lat } of places) tree.add(lon, lat);
  tree.finish();
  const nearby = { within, ids: new Uint32Array(256), km: new Float64Array(256) };
  return nearby;

  function within({ lon, lat }: LonLat, radiusKm: number): number {
    const dLat = (radiusKm / KM_PER_DEGREE) * 1.0001;
    const dLon = dLat / Math.cos((Math.min(89, Math.abs(lat) + dLat) * Math.PI) / 180);
    const candidates = tree.range(lon - dLon, lat - dLat, lon + dLon, lat + dLat);
    if (candidates.length > nearby.ids.length) {
      nearby.ids = new Uint32Array(candidates.length * 2);
      nearby.km = new Float64Array(candidates.length * 2);
    }
    let count = 0;
    for (const id of candidates) {
      const km = crowFlyKm(lon, lat, places[id]!.lon, places[id]!.lat);
      if (km > radiusKm) continue;
      nearby.ids[count] = id;
      nearby.km[count++] = km;
    }
    return count;
  }
}
