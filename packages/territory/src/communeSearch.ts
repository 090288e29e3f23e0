import { normaliseName, withoutArticle } from './normaliseName.ts';
import { isOneEditAway } from './oneEdit.ts';

/** What a commune can be found by. */
export interface SearchableCommune {
  readonly code: string;
  readonly name: string;
  readonly postalCodes: readonly string[];
  readonly population: number;
}

/** A code and name of the past that leads to a commune of today. */
export interface FormerName {
  readonly code: string;
  readonly name: string;
  readonly successor: string;
}

/** How well an answer fits, best first. */
export const searchFits = ['exact', 'beginning', 'word', 'words', 'one-edit'] as const;
export type SearchFit = (typeof searchFits)[number];

export interface SearchHit<Found> {
  readonly commune: Found;
  readonly fit: SearchFit;
  /** The code of the past that was found, when its name or code is what answers. */
  readonly formerCode: string | undefined;
}

export interface CommuneSearch<Found> {
  /**
   * At most `limit` communes of today for the beginning of a name, a postal code or an INSEE code: by fit, names of today
   * before those of the past, then the most inhabited first. Words may come in any order when nothing begins so; one letter
   * may be wrong, missing or too many when nothing fits otherwise.
   */
  find(text: string, limit: number): SearchHit<Found>[];
}

interface Entry<Found> {
  readonly commune: Found;
  /** Normalised name without its article. */
  readonly name: string;
  readonly formerCode: string | undefined;
}

/** A text by which an entry is found: the name from each of its words on, a code, a postal code. */
interface Key {
  readonly text: string;
  readonly entry: number;
  /** The text is the whole name, or a code. */
  readonly whole: boolean;
}

const SHORTEST_WITH_EDIT = 4;

/** Builds the index once (about 0.3 s for all communes); an answer then takes well under a millisecond, a misspelt name a few. */
export function createCommuneSearch<Found extends SearchableCommune>(
  communes: Iterable<Found>,
  formers: Iterable<FormerName> = [],
): CommuneSearch<Found> {
  const entries = entriesOf(communes, formers);
  const keys = entries.flatMap(keysOf).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return {
    find(text, limit) {
      const wanted = withoutArticle(normaliseName(text));
      if (wanted === '') return [];
      const begun = beginning(wanted);
      const found = begun.length > 0 ? begun : inAnyOrder(wanted.split(' '));
      return best(found.length > 0 ? found : nearlySpelt(wanted), limit);
    },
  };

  function beginning(wanted: string): SearchHit<Found>[] {
    return keysBeginning(wanted).map(({ text, entry, whole }) =>
      hit(entry, !whole ? 'word' : text === wanted ? 'exact' : 'beginning'),
    );
  }

  function inAnyOrder(words: readonly string[]): SearchHit<Found>[] {
    if (words.length < 2) return [];
    const sets = words.map((word) => new Set(keysBeginning(word).map(({ entry }) => entry)));
    const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size);
    return [...smallest!].filter((entry) => others.every((set) => set.has(entry))).map((entry) => hit(entry, 'words'));
  }

  function nearlySpelt(wanted: string): SearchHit<Found>[] {
    if (wanted.length < SHORTEST_WITH_EDIT || /\d/.test(wanted)) return [];
    return entries.flatMap(({ name }, entry) => (isOneEditAway(wanted, name) ? [hit(entry, 'one-edit')] : []));
  }

  function keysBeginning(prefix: string): Key[] {
    const start = firstAtLeast(keys, prefix);
    let end = start;
    while (end < keys.length && keys[end]!.text.startsWith(prefix)) end++;
    return keys.slice(start, end);
  }

  function hit(entry: number, fit: SearchFit): SearchHit<Found> {
    const { commune, formerCode } = entries[entry]!;
    return { commune, fit, formerCode };
  }
}

function entriesOf<Found extends SearchableCommune>(
  communes: Iterable<Found>,
  formers: Iterable<FormerName>,
): Entry<Found>[] {
  const entries: Entry<Found>[] = [];
  const byCode = new Map<string, Found>();
  for (const commune of communes) {
    byCode.set(commune.code, commune);
    entries.push({ commune, name: keyName(commune.name), formerCode: undefined });
  }
  for (const { code, name, successor } of formers) {
    const commune = byCode.get(successor);
    if (commune !== undefined && code !== successor) entries.push({ commune, name: keyName(name), formerCode: code });
  }
  return entries;
}

const keyName = (name: string) => withoutArticle(normaliseName(name));

function keysOf<Found extends SearchableCommune>({ commune, name, formerCode }: Entry<Found>, entry: number): Key[] {
  const codes = formerCode === undefined ? [commune.code, ...commune.postalCodes] : [formerCode];
  const keys: Key[] = codes.map((code) => ({ text: code.toLowerCase(), entry, whole: true }));
  for (let at = 0; at !== -1; at = name.indexOf(' ', at + 1))
    keys.push({ text: at === 0 ? name : name.slice(at + 1), entry, whole: at === 0 });
  return keys;
}

/** Index of the first key whose text is not before `text`. */
function firstAtLeast(keys: readonly Key[], text: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]!.text < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One hit a commune, its best. */
function best<Found extends SearchableCommune>(found: SearchHit<Found>[], limit: number): SearchHit<Found>[] {
  const rank = ({ fit, formerCode }: SearchHit<Found>) =>
    searchFits.indexOf(fit) * 2 + (formerCode === undefined ? 0 : 1);
  const byCode = new Map<string, SearchHit<Found>>();
  for (const candidate of found) {
    const known = byCode.get(candidate.commune.code);
    if (known === undefined || rank(candidate) < rank(known)) byCode.set(candidate.commune.code, candidate);
  }
  return [...byCode.values()]
    .sort(
      (a, b) =>
        rank(a) - rank(b) || b.commune.population - a.commune.population || (a.commune.code < b.commune.code ? -1 : 1),
    )
    .slice(0, limit);
}
