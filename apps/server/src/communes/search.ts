import type { CommuneHit } from '@maillage/contract';
import { normaliseName, withoutArticle } from '@maillage/territory';
import type { Atlas } from '../atlas/atlas.ts';

/** Communes that answer a search, the likeliest first. */
export function searchCommunes(atlas: Atlas, text: string, limit: number): CommuneHit[] {
  const wanted = withoutArticle(normaliseName(text));
  if (wanted === '') return [];
  return atlas.places.rows
    .filter(
      ({ code, name, postalCodes }) =>
        code === text || postalCodes.includes(text) || withoutArticle(normaliseName(name)).startsWith(wanted),
    )
    .sort((a, b) => b.population - a.population)
    .slice(0, limit)
    .map((row) => ({
      code: row.code,
      name: row.name,
      departement: row.departement,
      departementName: atlas.areas.byId.get(`departement-${row.departement}`)?.name ?? row.departement,
      postalCodes: [...row.postalCodes],
      population: row.population,
    }));
}
