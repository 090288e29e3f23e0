import { communeCount, type Places } from './places.ts';
import type { Reference } from './reference.ts';

/** A published set of communes: France, a région, a département, an EPCI, a bassin de vie … */
export interface OfficialTerritory {
  /** `france`, `region-32`, `epci-200033579`, `bassin-de-vie-62498` … */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Places: the arrondissements of Paris, Lyon and Marseille one by one. */
  readonly members: Uint32Array;
  /** Their communes: the arrondissements of a city are one. */
  readonly communes: number;
  readonly population: number;
}

/** Every published territory that holds at least one commune, and where each commune belongs. */
export interface Areas {
  readonly byId: ReadonlyMap<string, OfficialTerritory>;
  /** The territories of a place, from the widest to the smallest. */
  of(place: number): readonly OfficialTerritory[];
}

export function createAreas(reference: Reference, places: Places): Areas {
  const groups = new Map<string, { name: string; kind: string; members: number[] }>();
  const belongs: string[][] = places.rows.map(() => []);
  const names = areaNames(reference);
  const add = (kind: string, code: string | null, place: number) => {
    if (code === null) return;
    const id = code === '' ? kind : `${kind}-${code}`;
    const group = groups.get(id) ?? { name: names.get(id) ?? code, kind, members: [] };
    group.members.push(place);
    groups.set(id, group);
    belongs[place]!.push(id);
  };
  for (const [place, row] of places.rows.entries()) {
    add('france', '', place);
    add('region', row.region, place);
    add('departement', row.departement, place);
    add('epci', row.epci, place);
  }
  for (const { commune, kind, code } of reference.memberships) {
    const place = places.indexOf(commune);
    if (place !== undefined) add(kind, code, place);
  }
  const byId = new Map([...groups].map(([id, group]) => [id, territory(id, group, places)]));
  return { byId, of: (place) => belongs[place]!.map((id) => byId.get(id)!) };
}

function areaNames({ regions, departements, epcis, divisions }: Reference): Map<string, string> {
  return new Map([
    ['france', 'France'],
    ...regions.map(({ code, name }) => [`region-${code}`, name] as const),
    ...departements.map(({ code, name }) => [`departement-${code}`, name] as const),
    ...epcis.map(({ code, name }) => [`epci-${code}`, name] as const),
    ...divisions.map(({ kind, code, name }) => [`${kind}-${code}`, name] as const),
  ]);
}

function territory(id: string, group: { name: string; kind: string; members: number[] }, places: Places) {
  const members = Uint32Array.from(group.members).sort();
  return {
    id,
    name: group.name,
    kind: group.kind,
    members,
    communes: communeCount(places, members),
    population: members.reduce((sum, place) => sum + places.population[place]!, 0),
  };
}
