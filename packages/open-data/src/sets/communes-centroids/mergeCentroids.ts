import type { CommuneCode } from '@maillage/units';
import type { PlacedLine } from '../../reading/toToday.ts';

export interface Centroid {
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
  readonly areaKm2: number;
}

/** Merged communes: areas add up, the centre is the mean weighted by area. */
export function mergeCentroids(lines: Iterable<PlacedLine<Centroid>>): ReadonlyMap<CommuneCode, Centroid> {
  const merged = new Map<CommuneCode, Centroid>();
  for (const { commune, value } of lines) {
    const known = merged.get(commune);
    merged.set(commune, known === undefined ? value : join(known, value));
  }
  return merged;
}

function join(a: Centroid, b: Centroid): Centroid {
  const areaKm2 = a.areaKm2 + b.areaKm2;
  const part = areaKm2 === 0 ? 0.5 : b.areaKm2 / areaKm2;
  return { lon: a.lon + part * (b.lon - a.lon), lat: a.lat + part * (b.lat - a.lat), areaKm2 };
}
