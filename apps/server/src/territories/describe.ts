import type { Territory } from '@maillage/contract';
import type { Atlas } from '../atlas/atlas.ts';
import type { FoundTerritory } from './found.ts';

/** Degrees around the outermost positions, so that whole communes are in sight. */
const MARGIN = 0.05;

/** The territory with its communes, its bounds, and the published territories that hold all of it. */
export function describeTerritory(atlas: Atlas, { hit, members, visibility, editable }: FoundTerritory): Territory {
  return {
    ...hit,
    bounds: boundsOf(atlas, members),
    communeCodes: Array.from(members, (place) => atlas.places.codes[place]!),
    parents: parentsOf(atlas, hit.id, members),
    visibility,
    editable,
  };
}

/** West, south, east, north. France and whatever else holds part of it shows European France. */
export function boundsOf({ places }: Atlas, members: Uint32Array): [number, number, number, number] {
  const european = members.filter((place) => !places.codes[place]!.startsWith('97'));
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of european.length > 0 ? european : members) {
    bounds[0] = Math.min(bounds[0], places.lon[place]! - MARGIN);
    bounds[1] = Math.min(bounds[1], places.lat[place]! - MARGIN);
    bounds[2] = Math.max(bounds[2], places.lon[place]! + MARGIN);
    bounds[3] = Math.max(bounds[3], places.lat[place]! + MARGIN);
  }
  return bounds;
}

function parentsOf(atlas: Atlas, id: string, members: Uint32Array): { id: string; name: string }[] {
  if (members.length === 0) return [];
  const [first, ...others] = members;
  const shared = atlas.areas.of(first!).filter((area) => area.id !== id && holdsAll(area.members, others));
  return shared.map(({ id: parent, name }) => ({ id: parent, name }));
}

function holdsAll(area: Uint32Array, places: readonly number[]): boolean {
  if (area.length < places.length) return false;
  const held = new Set(area);
  return places.every((place) => held.has(place));
}
