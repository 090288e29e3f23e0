import { communes } from './communes.ts';
import { landOf } from './islands.ts';
import type { EndFeatures } from './model.ts';
import type { LonLat } from './nearby.ts';
import { relief } from './relief.ts';

/** One end of trips: what the model asks of it, and the land it stands on. */
export interface End extends EndFeatures {
  /** Two ends on different lands have no road between them; `landOf`. */
  readonly land: string;
}

/** Density of a place of which nothing is known: a town of the countryside. */
const UNKNOWN_DENSITY = 5;

/**
 * Features of a point: the commune of its `id` when that is the code of a known commune less than 15 km away, else the
 * nearest commune. A density level given with the place wins over the commune's.
 */
export function endFeatures(place: LonLat & { readonly id?: string; readonly densityLevel?: number | undefined }): End {
  const commune = knownCommune(place);
  return {
    densityLevel: place.densityLevel ?? commune?.densityLevel ?? UNKNOWN_DENSITY,
    perchedM: relief().perchedM(place.lon, place.lat),
    excessMinutes: commune?.excessMinutes ?? 0,
    land: commune === undefined ? '' : landOf(commune.code),
  };
}

function knownCommune(place: LonLat & { readonly id?: string }) {
  const named = place.id === undefined ? undefined : communes().byCode(place.id);
  const isThere =
    named !== undefined && Math.abs(named.lat - place.lat) < 0.14 && Math.abs(named.lon - place.lon) < 0.2;
  return isThere ? named : communes().nearest(place);
}
