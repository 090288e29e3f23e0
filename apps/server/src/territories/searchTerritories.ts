import type { TerritoryHit } from '@maillage/contract';
import { normaliseName } from '@maillage/territory';
import type { Atlas } from '../atlas/atlas.ts';
import { officialHit } from './found.ts';

/** Order of kinds among equally good answers. */
const KINDS = ['france', 'region', 'departement', 'epci', 'cpts', 'tvs', 'bassin-de-vie'];

/**
 * Territories whose name or code answers the words, best first: a name that begins so before one that contains it, created
 * ones before published ones, wide kinds before narrow, then the most inhabited. No words: the list by kind.
 */
export function searchTerritories(
  atlas: Atlas,
  created: readonly TerritoryHit[],
  words: string,
  kind: string | undefined,
  limit: number,
): TerritoryHit[] {
  const wanted = normaliseName(words);
  return [...created, ...[...atlas.areas.byId.values()].map(officialHit)]
    .filter((hit) => kind === undefined || hit.kind === kind)
    .map((hit) => ({ hit, rank: rankOf(hit, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || kindRank(a.hit) - kindRank(b.hit) || b.hit.population - a.hit.population)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

const NONE = 9;

function rankOf({ id, name }: TerritoryHit, wanted: string): number {
  if (wanted === '') return 0;
  const own = normaliseName(name);
  if (own === wanted || normaliseName(id.slice(id.lastIndexOf('-') + 1)) === wanted) return 0;
  if (own.startsWith(wanted)) return 1;
  if (` ${own}`.includes(` ${wanted}`)) return 2;
  return wanted.split(' ').every((word) => ` ${own}`.includes(` ${word}`)) ? 3 : NONE;
}

function kindRank({ kind, created }: TerritoryHit): number {
  return created ? -1 : (KINDS.indexOf(kind) + KINDS.length) % KINDS.length;
}
