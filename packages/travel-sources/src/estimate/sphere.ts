/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Kilometres in one degree of latitude. */
export const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

/** Great-circle distance in kilometres; degrees in. Haversine: exact for neighbours, symmetric to the bit. */
export function crowFlyKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const sinLat = Math.sin((Math.abs(latB - latA) * RADIANS) / 2);
  const sinLon = Math.sin((Math.abs(lonB - lonA) * RADIANS) / 2);
  const h = sinLat * sinLat + sinLon * sinLon * (Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
