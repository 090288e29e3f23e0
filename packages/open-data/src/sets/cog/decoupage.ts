import { createRequire } from 'node:module';

/** A line of `communes.json` of `@etalab/decoupage-administratif`: COG of INSEE, populations, postal codes. */
export interface DecoupageCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly zone: 'metro' | 'drom' | 'com';
  readonly departement: string;
  readonly region: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  /** Codes this commune took over. */
  readonly anciensCodes?: readonly string[];
  /** Commune of which a déléguée or associée is a part. */
  readonly chefLieu?: string;
  /** City of a municipal arrondissement. */
  readonly commune?: string;
}

interface DecoupageArea {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
  readonly zone: 'metro' | 'drom' | 'com';
}

interface DecoupageEpci {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}

export interface Decoupage {
  readonly communes: readonly DecoupageCommune[];
  readonly departements: readonly DecoupageArea[];
  readonly regions: readonly DecoupageArea[];
  readonly epcis: readonly DecoupageEpci[];
}

/** Year of the COG that the installed version of the package holds, and of the census of its populations. */
export const COG_YEAR = '2026';
export const POPULATION_YEAR = '2023';

/** The official geographic code as npm brings it, limited to mainland France and the five overseas départements. */
export function loadDecoupage(): Decoupage {
  const require = createRequire(import.meta.url);
  const load = (name: string): unknown => require(`@etalab/decoupage-administratif/data/${name}.json`);
  return {
    communes: insideOnly(load('communes') as DecoupageCommune[]),
    departements: insideOnly(load('departements') as DecoupageArea[]),
    regions: insideOnly(load('regions') as DecoupageArea[]),
    epcis: load('epci') as DecoupageEpci[],
  };
}

const insideOnly = <Item extends { readonly zone: string }>(items: readonly Item[]) =>
  items.filter(({ zone }) => zone !== 'com');
