import { type Static, Type } from '@fastify/type-provider-typebox';
import { TerritoryHit, TerritorySummary } from '@maillage/contract';
import type { Actor, Database } from '@maillage/database';
import type { Displayed } from '../access/displayed.ts';
import { summaryOf } from '../access/summary.ts';
import { findCommune } from '../communes/findCommune.ts';
import { findTerritory } from './findTerritory.ts';

/** GET /api/compare?ids=…: communes and territories side by side. */
export const Comparison = Type.Object({
  profession: Type.String(),
  year: Type.Integer(),
  unit: Type.String(),
  items: Type.Array(Type.Intersect([TerritoryHit, Type.Object({ summary: TerritorySummary })])),
});
export type Comparison = Static<typeof Comparison>;

/** `62510` is a commune, anything else a territory. Throws `commune/unknown`, `territory/unknown`. */
export async function compare(
  displayed: Displayed,
  database: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<Comparison> {
  const { atlas, access } = displayed;
  const items: Comparison['items'] = [];
  for (const id of ids) {
    const { hit, members } = /^\d[\dAB]\d{3}$/.test(id)
      ? communeHit(displayed, id)
      : await findTerritory(atlas, database, actor, id);
    items.push({ ...hit, summary: summaryOf(displayed, members) });
  }
  return { profession: access.profession.id, year: access.year, unit: access.profession.unit, items };
}

function communeHit({ atlas }: Displayed, asked: string) {
  const { code, name, members } = findCommune(atlas, asked);
  const population = members.reduce((sum, place) => sum + atlas.places.population[place]!, 0);
  return { hit: { id: code, name, kind: 'commune', communes: 1, population, created: false }, members };
}
