import type { CommuneHit } from '@maillage/contract';
import { normaliseName, withoutArticle } from '@maillage/territory';
import type { Atlas } from '../atlas/atlas.ts';
import type { CommuneRow } from '../atlas/reference.ts';
import { isOneSlipAway } from './oneSlip.ts';

/** Finds communes by name, postal code or code; built once per atlas. */
export type CommuneSearcher = (text: string, limit: number) => CommuneHit[];

interface Entry {
  readonly row: CommuneRow;
  readonly population: number;
  /** Normalised name, without article, with a space before each word. */
  readonly key: string;
  readonly formerCode?: string;
}

/**
 * Best first: the name itself, then names that begin so, then names with a word that begins so, then names with one letter
 * wrong; among equals the most inhabited. Digits are looked up as codes and postal codes, of today and of former communes.
 */
export function createCommuneSearch(atlas: Atlas): CommuneSearcher {
  const entries = entriesOf(atlas);
  const byDigits = Map.groupBy(
    entries.flatMap((entry) => digitsOf(entry).map((digits) => ({ digits, entry }))),
    ({ digits }) => digits,
  );
  return (text, limit) => {
    const wanted = withoutArticle(normaliseName(text));
    if (wanted === '') return [];
    const found = /\d/.test(wanted) ? (byDigits.get(wanted) ?? withPrefix(wanted)) : undefined;
    const ranked = found ? found.map(({ entry }) => ({ entry, rank: 0 })) : byName(entries, wanted);
    return distinct(ranked, limit).map((entry) => hitOf(atlas, entry));
  };

  function withPrefix(digits: string) {
    return [...byDigits].flatMap(([known, found]) => (known.startsWith(digits) ? found : []));
  }
}

interface Ranked {
  readonly entry: Entry;
  readonly rank: number;
}

function byName(entries: readonly Entry[], wanted: string): Ranked[] {
  const found: Ranked[] = [];
  const word = ` ${wanted}`;
  for (const entry of entries) {
    const at = entry.key.indexOf(word);
    if (at < 0) continue;
    found.push({ entry, rank: at > 0 ? 2 : entry.key.length === word.length ? 0 : 1 });
  }
  if (found.length > 0 || wanted.length < 4) return found;
  return entries.filter(({ key }) => isOneSlipAway(wanted, key.slice(1))).map((entry) => ({ entry, rank: 3 }));
}

/** One line per commune of today, the best of its entries. */
function distinct(ranked: Ranked[], limit: number): Entry[] {
  ranked.sort((a, b) => a.rank - b.rank || order(a.entry) - order(b.entry) || b.entry.population - a.entry.population);
  const seen = new Map<string, Entry>();
  for (const { entry } of ranked) {
    if (!seen.has(entry.row.code)) seen.set(entry.row.code, entry);
    if (seen.size === limit) break;
  }
  return [...seen.values()];
}

const order = ({ formerCode }: Entry) => (formerCode ? 1 : 0);

function entriesOf({ places, reference }: Atlas): Entry[] {
  const rows = new Map(places.rows.map((row, i) => [row.code, { row, population: places.population[i]! }]));
  for (const { row, members } of places.parents.values()) {
    rows.set(row.code, { row, population: members.reduce((sum, place) => sum + places.population[place]!, 0) });
  }
  const entries = [...rows.values()].map(({ row, population }): Entry => ({ row, population, key: keyOf(row.name) }));
  for (const { code, name, successor } of reference.formers) {
    const heir = rows.get(successor);
    if (heir && code !== successor) entries.push({ ...heir, key: keyOf(name), formerCode: code });
  }
  return entries;
}

const keyOf = (name: string) => ` ${withoutArticle(normaliseName(name))}`;

function digitsOf({ row, formerCode }: Entry): string[] {
  return (formerCode ? [formerCode] : [row.code, ...row.postalCodes]).map((digits) => digits.toLowerCase());
}

function hitOf(atlas: Atlas, { row, population, formerCode }: Entry): CommuneHit {
  return {
    code: row.code,
    name: row.name,
    departement: row.departement,
    departementName: atlas.areas.byId.get(`departement-${row.departement}`)?.name ?? row.departement,
    postalCodes: [...row.postalCodes],
    population,
    ...(formerCode && { formerCode }),
  };
}
