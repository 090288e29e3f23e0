import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './readCsv.ts';

export interface IsereTimes {
  readonly places: readonly { readonly id: string; readonly lon: number; readonly lat: number }[];
  /** Row-major minutes by car, mean of both directions (they differ by half a minute at the median). */
  readonly minutes: Float64Array;
}

/** The 512 × 512 real road times of Isère in the data mirror. */
export function readIsere(mirror: string): IsereTimes {
  const geojson = JSON.parse(readFileSync(join(mirror, 'travel-time/isere_communes_pop_lonlat.geojson'), 'utf8'));
  const known = new Map<string, { id: string; lon: number; lat: number }>(
    geojson.features.map((f: { properties: { id: string; lon: number; lat: number } }) => [
      f.properties.id,
      f.properties,
    ]),
  );
  const rows = readCsv(join(mirror, 'travel-time/isere_512x512_osrm_car_seconds.csv'));
  const places = rows.map((row) => known.get(row['id']!)!);
  const minutes = new Float64Array(places.length ** 2);
  rows.forEach((row, i) => {
    places.forEach(({ id }, j) => {
      minutes[i * places.length + j]! += Number(row[id]) / 120;
      minutes[j * places.length + i]! += Number(row[id]) / 120;
    });
  });
  return { places, minutes };
}
