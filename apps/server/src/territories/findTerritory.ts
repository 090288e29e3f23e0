import { ApiError, type TerritoryHit } from '@maillage/contract';
import type { Actor, Database } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';
import { communeCount } from '../atlas/places.ts';
import { type CreatedTerritory, createdTerritory } from './createdTerritories.ts';
import { type FoundTerritory, membersOf, officialHit } from './found.ts';
import { searchTerritories } from './searchTerritories.ts';

/** A published or created territory by its id. Throws `territory/unknown`, with near ids as suggestions. */
export async function findTerritory(
  atlas: Atlas,
  database: Database,
  actor: Actor,
  id: string,
): Promise<FoundTerritory> {
  const official = atlas.areas.byId.get(id);
  if (official) {
    return { hit: officialHit(official), members: official.members, visibility: 'public', editable: false };
  }
  const created = await createdTerritory(database, actor, id);
  if (!created || created.deleted) throw unknownTerritory(atlas, id);
  return fromCreated(atlas, actor, created);
}

export function fromCreated(atlas: Atlas, actor: Actor, created: CreatedTerritory): FoundTerritory {
  const members = membersOf(atlas.places, created.codes);
  return {
    hit: createdHit(atlas, created, members),
    members,
    visibility: created.visibility,
    editable: created.organisation === actor.organisation && actor.role === 'coordinator',
  };
}

function createdHit(atlas: Atlas, { id, name, kind }: CreatedTerritory, members: Uint32Array): TerritoryHit {
  const population = members.reduce((sum, place) => sum + atlas.places.population[place]!, 0);
  return { id, name, kind, communes: communeCount(atlas.places, members), population, created: true };
}

/** `departement-69` for `departement-6`: the same kind, by the start of the code; else by name. */
export function unknownTerritory(atlas: Atlas, id: string): ApiError {
  const near = [...atlas.areas.byId.values()].filter((area) => area.id.startsWith(id)).slice(0, 5);
  const found =
    near.length > 0 ? near.map(officialHit) : searchTerritories(atlas, [], id.replace(/^[a-z-]+-/, ''), undefined, 5);
  return new ApiError('territory/unknown', { territory: id, suggestions: found.map(({ id, name }) => ({ id, name })) });
}
