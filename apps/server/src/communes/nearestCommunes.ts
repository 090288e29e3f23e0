import type { Atlas } from '../atlas/atlas.ts';
import type { CommuneRow } from '../atlas/reference.ts';

/** Communes whose middle is nearest to a point (degrees), the nearest first; as the crow flies on a local plane. */
export function nearestCommunes({ places }: Atlas, lon: number, lat: number, limit: number): CommuneRow[] {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const squared = (place: number) => ((places.lon[place]! - lon) * shrink) ** 2 + (places.lat[place]! - lat) ** 2;
  return Array.from(places.rows.keys())
    .sort((a, b) => squared(a) - squared(b))
    .slice(0, limit)
    .map((place) => places.rows[place]!);
}
