import type { CommuneHit } from '@maillage/contract';
import { createCommuneSearch } from '@maillage/territory';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';
import type { CommuneRow } from '../atlas/reference.ts';
import { nearestCommunes } from './nearestCommunes.ts';

/** Communes by name, postal code or code, of today or of the past; Paris, Lyon and Marseille also as wholes. */
export function searchCommunes(atlas: Atlas, text: string, limit: number): CommuneHit[] {
  return searchOf(atlas)
    .find(text, limit)
    .map(({ commune, formerCode }) => hitOf(atlas, commune, formerCode));
}

/** The communes nearest to a point in degrees, as lines of a search answer. */
export const communesNear = (atlas: Atlas, lon: number, lat: number, limit: number): CommuneHit[] =>
  nearestCommunes(atlas, lon, lat, limit).map((row) => hitOf(atlas, row, undefined));

/** Makes the index before the first question. */
export const prepareSearch = (atlas: Atlas): void => void searchOf(atlas);

const searchOf = perAtlas((atlas) => createCommuneSearch(searchable(atlas), atlas.reference.formers));

function searchable({ places }: Atlas): CommuneRow[] {
  const cities = Array.from(places.parents.values(), ({ row, members }) => {
    return { ...row, population: members.reduce((sum, place) => sum + places.population[place]!, 0) };
  });
  return [...cities, ...places.rows];
}

function hitOf(atlas: Atlas, row: CommuneRow, formerCode: string | undefined): CommuneHit {
  return {
    code: row.code,
    name: row.name,
    departement: row.departement,
    departementName: atlas.areas.byId.get(`departement-${row.departement}`)?.name ?? row.departement,
    postalCodes: [...row.postalCodes],
    population: row.population,
    ...(formerCode && { formerCode }),
  };
}
