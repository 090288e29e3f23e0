/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Kilometres in one degree of latitude. */
export const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** Great-circle distance in kilometres; degrees in. Haversine: exact for neighbours, symmetric to the bit. */
export function crowFlyKm(lonA: number, latA: number, lonB: number, latB: number): number {
  return crowFlyKmKnowing(cosine(latA) * cosine(latB), lonA, latA, lonB, latB);
}

/** The same when the product of the cosines of both latitudes is known: for loops over the pairs of a few places. */
export function crowFlyKmKnowing(cosines: number, lonA: number, latA: number, lonB: number, latB: number): number {
  const sinLat = Math.sin((Math.abs(latB - latA) * RADIANS) / 2);
  const sinLon = Math.sin((Math.abs(lonB - lonA) * RADIANS) / 2);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(sinLat * sinLat + sinLon * sinLon * cosines)));
}

/** Cosine of an angle in degrees. */
export const cosine = (degrees: number): number => Math.cos(degrees * RADIANS);
