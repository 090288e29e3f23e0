import type { FileProblem } from '@maillage/contract';
import { normaliseName } from '@maillage/territory';
import { parseCommuneCode } from '@maillage/units';
import type { Position } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';
import { placesInside } from './placesInside.ts';

/** What a person gives to say which communes they mean; the answers add up. */
export interface Wanted {
  /** Codes of any year since 2015. */
  readonly codes?: readonly string[];
  /** Names; followed by a département in brackets where several communes share one: `Saint-Denis (93)`. */
  readonly names?: readonly string[];
  /** Ids of published territories: `epci-200033579`. */
  readonly territories?: readonly string[];
  /** A ring drawn on the map, degrees; the communes whose centre is inside. */
  readonly polygon?: readonly Position[];
}

export interface Resolved {
  readonly places: Uint32Array;
  /** What was not understood, by its position in the list. */
  readonly problems: readonly FileProblem[];
}

/** The communes of today that are meant. A code that was split since brings all its heirs. */
export function resolveCommunes(atlas: Atlas, { codes = [], names = [], territories = [], polygon }: Wanted): Resolved {
  const found = new Set<number>();
  const problems: FileProblem[] = [];
  const take = (value: string, index: number, places: readonly number[], code: string) => {
    if (places.length === 0) problems.push({ code, line: index + 1, value });
    for (const place of places) found.add(place);
  };
  for (const [i, code] of codes.entries()) take(code, i, placesOfCode(atlas, code), 'commune/unknown');
  for (const [i, name] of names.entries()) {
    const places = placesOfName(atlas, name);
    if (places.length > 1) problems.push({ code: 'commune/ambiguous', line: i + 1, value: name });
    else take(name, i, places, 'commune/unknown');
  }
  for (const [i, id] of territories.entries()) {
    take(id, i, [...(atlas.areas.byId.get(id)?.members ?? [])], 'territory/unknown');
  }
  if (polygon) for (const place of placesInside(atlas.places, polygon)) found.add(place);
  return { places: Uint32Array.from(found).sort(), problems };
}

/** The places of a code of today, of Paris, Lyon or Marseille, or of the past; none when no COG since 2015 knows it. */
export function placesOfCode(atlas: Atlas, text: string): number[] {
  const code = parseCommuneCode(text);
  if (!code) return [];
  const place = atlas.places.indexOf(code);
  if (place !== undefined) return [place];
  const city = atlas.places.parents.get(code);
  if (city) return [...city.members];
  return (heirs(atlas).get(code) ?? []).flatMap((heir) => placesOfCode(atlas, heir));
}

const heirs = perAtlas(({ reference, places }) => {
  const heirsByCode = new Map<string, string[]>();
  for (const { code, successor } of reference.formers) {
    if (places.indexOf(code) === undefined && successor !== code) {
      heirsByCode.set(code, [...(heirsByCode.get(code) ?? []), successor]);
    }
  }
  return heirsByCode;
});

function placesOfName(atlas: Atlas, text: string): number[] {
  const [, name = text, departement] = /^(.*?)\s*\(([^)]+)\)\s*$/.exec(text) ?? [];
  const places = placesByName(atlas).get(normaliseName(name)) ?? [];
  return departement ? places.filter((place) => atlas.places.rows[place]!.departement === departement) : places;
}

const placesByName = perAtlas(({ places }) => {
  const byName = new Map<string, number[]>();
  for (const [place, { name }] of places.rows.entries()) {
    const key = normaliseName(name);
    byName.set(key, [...(byName.get(key) ?? []), place]);
  }
  return byName;
});
