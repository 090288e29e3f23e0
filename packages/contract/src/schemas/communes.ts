import { type Static, Type } from 'typebox';
import { nullable, Point, Provenance } from './common.ts';

/** GET /api/communes?q= : one line of a search answer. */
export const CommuneHit = Type.Object({
  code: Type.String(),
  name: Type.String(),
  departement: Type.String(),
  departementName: Type.String(),
  postalCodes: Type.Array(Type.String()),
  population: Type.Integer(),
  /** The code searched, when it is a former code of this commune. */
  formerCode: Type.Optional(Type.String()),
});
export type CommuneHit = Static<typeof CommuneHit>;

export const CommuneSearch = Type.Object({ communes: Type.Array(CommuneHit) });
export type CommuneSearch = Static<typeof CommuneSearch>;

const Area = Type.Object({ id: Type.String(), name: Type.String() });

/** GET /api/communes/{code} : who the commune is, and where it belongs (ids are territory ids). */
export const CommuneCard = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: Type.Union([Type.Literal('commune'), Type.Literal('arrondissement'), Type.Literal('parent')]),
  population: Type.Integer(),
  populationVintage: Type.String(),
  areaKm2: nullable(Type.Number()),
  densityLevel: nullable(Type.Integer()),
  position: Point,
  positionOrigin: Type.String(),
  postalCodes: Type.Array(Type.String()),
  region: Area,
  departement: Area,
  epci: nullable(Area),
  bassinDeVie: nullable(Area),
  territories: Type.Array(Area),
  formerCodes: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  /** Facilities in the commune by BPE type (D106 A&E, D108 health centre, D113 MSP, D307 pharmacy). */
  facilities: Type.Record(Type.String(), Type.Integer()),
  /** Registered professionals in the commune by profession. */
  professionals: Type.Record(Type.String(), Type.Number()),
});
export type CommuneCard = Static<typeof CommuneCard>;

/** One place that contributes to the access of a commune. */
export const Contribution = Type.Object({
  code: Type.String(),
  name: Type.String(),
  minutes: Type.Number(),
  weight: Type.Number({ description: 'Distance weight, 0 … 1.' }),
  professionals: Type.Number(),
  supply: Type.Number({ description: 'Consultations a year (or full-time equivalents).' }),
  competing: Type.Number({ description: 'Weighted standardised population that shares this supply.' }),
  value: Type.Number({ description: 'Part of the recomputed access that comes from here; the parts add up to it.' }),
});
export type Contribution = Static<typeof Contribution>;

/** GET /api/communes/{code}/access?profession=&year= */
export const CommuneAccess = Type.Object({
  code: Type.String(),
  name: Type.String(),
  profession: Type.String(),
  year: Type.Integer(),
  unit: Type.String(),
  /** Shown value: official + what the ledger changed since. */
  value: nullable(Type.Number()),
  official: nullable(Type.Number()),
  recomputed: nullable(Type.Number()),
  ledgerEffect: Type.Number(),
  under65: nullable(Type.Number()),
  nearestMinutes: nullable(Type.Number()),
  per10000: nullable(Type.Number()),
  certainty: Type.Union([Type.Literal('official'), Type.Literal('estimated')]),
  population: Type.Number(),
  standardisedPopulation: nullable(Type.Number()),
  /** Position among all communes, by people: 0 = worst served, 1 = best. */
  percentile: nullable(Type.Number()),
  means: Type.Object({
    france: nullable(Type.Number()),
    departement: nullable(Type.Number()),
    epci: nullable(Type.Number()),
  }),
  /** Published values by year, oldest first. */
  vintages: Type.Array(Type.Object({ year: Type.Integer(), value: nullable(Type.Number()) })),
  reachable: Type.Object({ minutes: Type.Number(), professionals: Type.Number(), people: Type.Number() }),
  contributions: Type.Array(Contribution),
  sources: Type.Array(Provenance),
});
export type CommuneAccess = Static<typeof CommuneAccess>;
