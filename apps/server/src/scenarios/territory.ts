import type { Actor, SharedScenario, Tables } from '@maillage/database';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { createdTerritoryIn } from '../territories/createdTerritories.ts';
import { boundsOf } from '../territories/describe.ts';
import { fromCreated, unknownTerritory } from '../territories/findTerritory.ts';
import { membersOf } from '../territories/found.ts';

type Tx = Transaction<Tables>;

/** Where a scenario counts people. */
export interface ScenarioTerritory {
  readonly id: string;
  readonly name: string;
  readonly members: Uint32Array;
  /** The same, absent when it is all France: nothing has to be left out. */
  readonly inside: Uint32Array | undefined;
}

/** Throws `territory/unknown`. */
export async function territoryOf(atlas: Atlas, actor: Actor, tx: Tx, id: string): Promise<ScenarioTerritory> {
  const official = atlas.areas.byId.get(id);
  if (official) return fromFound(official.id, official.name, official.members, official.kind === 'france');
  const created = await createdTerritoryIn(tx, id);
  if (!created || created.deleted) throw unknownTerritory(atlas, id);
  const { hit, members } = fromCreated(atlas, actor, created);
  return fromFound(hit.id, hit.name, members, false);
}

/** For a scenario that was written: France when its territory was deleted since. */
export async function territoryOrFrance(atlas: Atlas, actor: Actor, tx: Tx, id: string): Promise<ScenarioTerritory> {
  const created = atlas.areas.byId.has(id) ? undefined : await createdTerritoryIn(tx, id);
  const gone = !atlas.areas.byId.has(id) && (!created || created.deleted);
  return territoryOf(atlas, actor, tx, gone ? 'france' : id);
}

/** For a visitor: the communes of a created territory come with the share. */
export function sharedTerritory(atlas: Atlas, { scenario, territory }: SharedScenario): ScenarioTerritory {
  const { territory: id } = scenario.draft;
  if (territory) return fromFound(id, territory.name, membersOf(atlas.places, territory.communes), false);
  const official = atlas.areas.byId.get(id) ?? atlas.areas.byId.get('france')!;
  return fromFound(official.id, official.name, official.members, official.kind === 'france');
}

function fromFound(id: string, name: string, members: Uint32Array, france: boolean): ScenarioTerritory {
  return { id, name, members, inside: france ? undefined : members };
}

export function territoryAnswer(atlas: Atlas, { id, name, members, inside }: ScenarioTerritory) {
  return {
    id,
    name,
    bounds: boundsOf(atlas, members),
    ...(inside && { communes: Array.from(inside, (place) => atlas.places.codes[place]!) }),
  };
}
