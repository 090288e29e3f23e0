import { join } from 'node:path';
import type { TravelPlace, TravelTable } from '@maillage/travel';
import { estimate, storedTravelTable } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import type { Places } from './places.ts';

const REACH = minutes(30);

/** The times between all places within 30 minutes: read from the data folder, made and kept there when places changed. */
export async function loadTravel(places: Places, dataFolder: string | undefined): Promise<TravelTable> {
  if (dataFolder === undefined) return estimate.times(travelPlaces(places), REACH);
  return storedTravelTable(join(dataFolder, 'travel', 'communes.bin'), estimate, travelPlaces(places), REACH);
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
