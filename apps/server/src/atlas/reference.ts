import type { Provenance } from '@maillage/contract';

/** A commune or municipal arrondissement as the database holds it. */
export interface CommuneRow {
  readonly code: string;
  readonly name: string;
  readonly kind: 'commune' | 'arrondissement' | 'parent';
  readonly parent: string | null;
  readonly departement: string;
  readonly region: string;
  readonly epci: string | null;
  readonly postalCodes: readonly string[];
  readonly lon: number;
  readonly lat: number;
  readonly positionOrigin: string;
  readonly areaKm2: number | null;
  readonly population: number;
  readonly populationVintage: string;
  readonly densityLevel: number | null;
}

export interface NamedRow {
  readonly code: string;
  readonly name: string;
}

/** One published value of access: `commune` is a code of today. */
export interface AplRow {
  readonly profession: string;
  readonly year: number;
  readonly commune: string;
  readonly value: number | null;
  readonly under65: number | null;
  readonly under60: number | null;
  readonly standardisedPopulation: number;
  readonly certainty: 'official' | 'estimated';
}

/** Heads or facilities of one BPE type in a commune; only the latest year of each type is read. */
export interface CountRow {
  readonly type: string;
  readonly year: number;
  readonly commune: string;
  readonly count: number;
  readonly certainty: 'official' | 'estimated';
}

export interface FormerRow {
  readonly code: string;
  readonly name: string;
  readonly successor: string;
  readonly share: number;
  readonly untilYear: number | null;
}

/** Everything the server keeps in memory, as read in one go from the reference tables. */
export interface Reference {
  readonly communes: readonly CommuneRow[];
  readonly regions: readonly NamedRow[];
  readonly departements: readonly (NamedRow & { readonly region: string })[];
  readonly epcis: readonly NamedRow[];
  readonly divisions: readonly (NamedRow & { readonly kind: string })[];
  readonly memberships: readonly { readonly commune: string; readonly kind: string; readonly code: string }[];
  readonly formers: readonly FormerRow[];
  readonly apl: readonly AplRow[];
  readonly counts: readonly CountRow[];
  readonly provenance: readonly Provenance[];
  /** Changes whenever an import changed anything. */
  readonly version: string;
  /** Changes whenever an import changed what the map draws. */
  readonly tileVersion: string;
}
