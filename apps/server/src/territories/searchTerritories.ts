import type { TerritoryHit } from '@maillage/contract';
import { normaliseName } from '@maillage/territory';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';
import { officialHit } from './found.ts';

/** Order of kinds among equally good answers. */
const KINDS = ['france', 'region', 'departement', 'epci', 'cpts', 'tvs', 'bassin-de-vie'];

interface Entry {
  readonly hit: TerritoryHit;
  /** Normalised name, with a space before each word. */
  readonly key: string;
  readonly code: string;
}

const entryOf = (hit: TerritoryHit): Entry => ({
  hit,
  key: ` ${normaliseName(hit.name)}`,
  code: hit.created ? '' : normaliseName(hit.id.slice(hit.id.lastIndexOf('-') + 1)),
});
const officialEntries = perAtlas((atlas) =>
  Array.from(atlas.areas.byId.values(), (area) => entryOf(officialHit(area))),
);

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
  return [...created.map(entryOf), ...officialEntries(atlas)]
    .filter(({ hit }) => kind === undefined || hit.kind === kind)
    .map((entry) => ({ hit: entry.hit, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || kindRank(a.hit) - kindRank(b.hit) || b.hit.population - a.hit.population)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

const NONE = 9;

function rankOf({ key, code }: Entry, wanted: string): number {
  if (wanted === '' || code === wanted || key === ` ${wanted}`) return 0;
  if (key.startsWith(` ${wanted}`)) return 1;
  if (key.includes(` ${wanted}`)) return 2;
  return wanted.split(' ').every((word) => key.includes(` ${word}`)) ? 3 : NONE;
}

function kindRank({ kind, created }: TerritoryHit): number {
  return created ? -1 : (KINDS.indexOf(kind) + KINDS.length) % KINDS.length;
}
