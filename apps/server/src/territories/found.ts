import type { TerritoryHit } from '@maillage/contract';
import type { OfficialTerritory } from '../atlas/areas.ts';
import type { Places } from '../atlas/places.ts';

/** A territory as a set of places, published or created. */
export interface FoundTerritory {
  readonly hit: TerritoryHit;
  readonly members: Uint32Array;
  readonly visibility: 'public' | 'private';
  /** Whether the reader may rename or change it. */
  readonly editable: boolean;
}

export function officialHit({ id, name, kind, communes, population }: OfficialTerritory): TerritoryHit {
  return { id, name, kind, communes, population, created: false };
}

/** Places of codes, Paris, Lyon and Marseille as their arrondissements; codes that are no place are left out. */
export function membersOf(places: Places, codes: Iterable<string>): Uint32Array {
  const members = new Set<number>();
  for (const code of codes) {
    const place = places.indexOf(code);
    if (place !== undefined) members.add(place);
    else for (const member of places.parents.get(code)?.members ?? []) members.add(member);
  }
  return Uint32Array.from(members).sort();
}
