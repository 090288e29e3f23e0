import KDBush from 'kdbush';
import { cosine, crowFlyKmKnowing, KM_PER_DEGREE } from './sphere.ts';

export interface LonLat {
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

/** Every place within a distance of a point, by its index. */
export interface Nearby {
  /** Writes into `ids` and `km` (reused: read them before the next call) and returns how many. Only ids above `after`. */
  within(point: LonLat, radiusKm: number, after?: number): number;
  ids: Uint32Array;
  km: Float64Array;
}

/** Index over places; exact on the sphere away from the poles and the antimeridian (no French commune is near either). */
export function indexPlaces(places: readonly LonLat[]): Nearby {
  const tree = new KDBush(places.length, 16);
  for (const { lon, lat } of places) tree.add(lon, lat);
  tree.finish();
  const lons = Float64Array.from(places, ({ lon }) => lon);
  const lats = Float64Array.from(places, ({ lat }) => lat);
  const cosines = lats.map(cosine);
  const nearby = { within, ids: new Uint32Array(256), km: new Float64Array(256) };
  return nearby;

  function within({ lon, lat }: LonLat, radiusKm: number, after = -1): number {
    const dLat = (radiusKm / KM_PER_DEGREE) * 1.0001;
    const dLon = dLat / Math.cos((Math.min(89, Math.abs(lat) + dLat) * Math.PI) / 180);
    const candidates = tree.range(lon - dLon, lat - dLat, lon + dLon, lat + dLat);
    if (candidates.length > nearby.ids.length) {
      nearby.ids = new Uint32Array(candidates.length * 2);
      nearby.km = new Float64Array(candidates.length * 2);
    }
    const here = cosine(lat);
    let count = 0;
    for (const id of candidates) {
      if (id <= after) continue;
      const km = crowFlyKmKnowing(here * cosines[id]!, lon, lat, lons[id]!, lats[id]!);
      if (km > radiusKm) continue;
      nearby.ids[count] = id;
      nearby.km[count++] = km;
    }
    return count;
  }
}
