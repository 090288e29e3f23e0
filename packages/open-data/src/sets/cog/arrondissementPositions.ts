import type { GazetteerPlace } from './gazetteer.ts';

type Position = readonly [lon: number, lat: number];

/** Centres of the municipal arrondissements of Paris (public map of the city), rounded to 0.001°: GeoNames has the city only. */
const paris: readonly Position[] = [
  [2.336, 48.863],
  [2.343, 48.868],
  [2.36, 48.863],
  [2.358, 48.854],
  [2.351, 48.844],
  [2.333, 48.849],
  [2.312, 48.856],
  [2.313, 48.873],
  [2.338, 48.877],
  [2.361, 48.876],
  [2.38, 48.859],
  [2.396, 48.841],
  [2.362, 48.828],
  [2.327, 48.829],
  [2.293, 48.84],
  [2.275, 48.858],
  [2.307, 48.887],
  [2.348, 48.893],
  [2.385, 48.887],
  [2.401, 48.864],
];

/** Neighbourhoods of Marseille that GeoNames has, for the arrondissements that it lacks. */
const marseille: Readonly<Record<string, readonly string[]>> = {
  '13209': ['Mazargues', 'Sainte-Marguerite'],
  '13211': ['La Valentine', 'Saint-Marcel', 'La Pomme'],
  '13212': ['Saint-Barnabé', 'Saint-Julien'],
  '13213': ['Les Olives', 'Saint-Jérôme', 'Saint-Just'],
  '13214': ['Le Merlan', 'Sainte-Marthe', 'Le Canet'],
  '13215': ['Les Aygalades', 'Saint-Antoine'],
  '13216': ["L'Estaque", 'Saint-Henri', 'Saint-André'],
};

/** Position of a municipal arrondissement: its own place in the gazetteer of its city, its neighbourhoods, or the table above. */
export function arrondissementPosition(code: string, cityPlaces: readonly GazetteerPlace[]): Position | undefined {
  if (code.startsWith('75')) return paris[Number(code.slice(3)) - 1];
  const own = `${code.startsWith('13') ? 'Marseille' : 'Lyon'} ${code.slice(3).replace(/^8/, '0')}`;
  const names = [own, ...(marseille[code] ?? [])];
  const found = cityPlaces.filter(({ name }) => names.includes(name));
  if (found.length === 0) return undefined;
  const mean = (pick: (place: GazetteerPlace) => number) => found.reduce((sum, p) => sum + pick(p), 0) / found.length;
  return [mean(({ lon }) => lon), mean(({ lat }) => lat)];
}
