import type { TravelPlace, TravelTable } from '@maillage/travel';
import { estimate } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import type { Places } from './places.ts';

const REACH = minutes(30);

/** The times between all places within 30 minutes. */
export async function loadTravel(places: Places, _dataFolder: string | undefined): Promise<TravelTable> {
  return estimate.times(travelPlaces(places), REACH);
}

function travelPlaces(places: Places): TravelPlace[] {
  return places.rows.map(({ code, lon, lat, densityLevel, population, areaKm2 }) => ({
    id: code,
    lon,
    lat,
    densityLevel: densityLevel ?? undefined,
    population,
    areaKm2: areaKm2 ?? undefined,
  }));
}
