import type { CommuneRow } from './reference.ts';

/**
 * The communes and municipal arrondissements where people are counted, as columns in the order of their codes.
 * Every array of the atlas follows this order. Paris, Lyon and Marseille as wholes are `parents`, not places.
 */
export interface Places {
  readonly count: number;
  readonly codes: readonly string[];
  readonly rows: readonly CommuneRow[];
  readonly population: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Position of a code in the order, or `undefined`. */
  indexOf(code: string): number | undefined;
  readonly parents: ReadonlyMap<string, ParentCommune>;
}

/** Paris, Lyon or Marseille: the whole of its arrondissements. */
export interface ParentCommune {
  readonly row: CommuneRow;
  readonly members: Uint32Array;
}

export function createPlaces(communes: readonly CommuneRow[]): Places {
  const rows = communes.filter(({ kind }) => kind !== 'parent');
  const index = new Map(rows.map(({ code }, i) => [code, i]));
  return {
    count: rows.length,
    codes: rows.map(({ code }) => code),
    rows,
    population: Float64Array.from(rows, ({ population }) => population),
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    indexOf: (code) => index.get(code),
    parents: parentsOf(communes, rows),
  };
}

/** How many communes some places are: the arrondissements of Paris, Lyon or Marseille are one together. */
export function communeCount({ rows }: Places, members: Uint32Array): number {
  const cities = new Set<string>();
  let arrondissements = 0;
  for (const place of members) {
    const { parent } = rows[place]!;
    if (parent === null) continue;
    arrondissements++;
    cities.add(parent);
  }
  return members.length - arrondissements + cities.size;
}

function parentsOf(communes: readonly CommuneRow[], rows: readonly CommuneRow[]): Map<string, ParentCommune> {
  const parents = communes.filter(({ kind }) => kind === 'parent');
  return new Map(
    parents.map((row) => {
      const members = rows.flatMap(({ parent }, i) => (parent === row.code ? [i] : []));
      return [row.code, { row, members: Uint32Array.from(members) }];
    }),
  );
}
