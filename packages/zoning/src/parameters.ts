import { type Euros, euros } from '@maillage/units';

/** Where a rule comes from, and the day it was published or last checked (ISO 8601; `null` when nobody said). */
export interface Sourced {
  readonly source: string;
  readonly date: string | null;
}

/** People that a class may cover; `null`: not known, to be asked, never guessed. */
export interface Ceilings extends Sourced {
  readonly zipMin: number | null;
  readonly zipMax: number | null;
  readonly zacMin: number | null;
  readonly zacMax: number | null;
  /** Values to try the page with: without legal worth, and shown so everywhere. */
  readonly example: boolean;
}

/** The rules of a draft. Each carries its source and its date. */
export interface ZoningParameters {
  /** Accessible consultations a year per inhabitant: at or under `zip` a unit is a ZIP, at or under `pool` it is in the vivier. */
  readonly thresholds: Sourced & { readonly zip: number; readonly pool: number };
  /** Part of the vivier's people that departures from the national selection may cover. */
  readonly margin: Sourced & { readonly share: number };
  readonly ceilings: Ceilings;
  /** Grant for one settlement. */
  readonly grants: Sourced & { readonly zip: Euros; readonly zac: Euros };
  /** The reader's hypothesis: settlements a year per 100,000 inhabitants of the class. */
  readonly settlements: { readonly zip: number | null; readonly zac: number | null };
}

export const unknownCeilings: Ceilings = {
  zipMin: null,
  zipMax: null,
  zacMin: null,
  zacMax: null,
  source: '',
  date: null,
  example: false,
};

const NATIONAL_ORDER = 'Arrêté du 13 novembre 2017, version du 31 janvier 2024';

export const nationalParameters: ZoningParameters = {
  thresholds: { zip: 2.5, pool: 4, source: NATIONAL_ORDER, date: '2024-01-31' },
  margin: { share: 0.05, source: NATIONAL_ORDER, date: '2024-01-31' },
  ceilings: unknownCeilings,
  grants: {
    zip: euros(10_000),
    zac: euros(5_000),
    source: 'Convention médicale 2024, art. 26 et 27 (installations à partir du 1er janvier 2026)',
    date: '2026-01-01',
  },
  settlements: { zip: null, zac: null },
};
