import { type Static, Type } from 'typebox';
import { nullable, Provenance } from './common.ts';

/** Ids: `france`, `region-32`, `departement-62`, `epci-200033579`, `bassin-de-vie-62498`, or the uuid of a created one. */
export const TerritoryHit = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.String({ description: 'france, region, departement, epci, bassin-de-vie, cpts, tvs, custom' }),
  communes: Type.Integer(),
  population: Type.Integer(),
  /** True when an organisation created it: it can be renamed and edited. */
  created: Type.Boolean(),
});
export type TerritoryHit = Static<typeof TerritoryHit>;

/** GET /api/territories?q=&kind= */
export const TerritoryList = Type.Object({ territories: Type.Array(TerritoryHit) });
export type TerritoryList = Static<typeof TerritoryList>;

/** GET /api/territories/{id} */
export const Territory = Type.Intersect([
  TerritoryHit,
  Type.Object({
    bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()], {
      description: 'West, south, east, north.',
    }),
    communeCodes: Type.Array(Type.String()),
    parents: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    visibility: Type.Union([Type.Literal('public'), Type.Literal('private')]),
    editable: Type.Boolean(),
  }),
]);
export type Territory = Static<typeof Territory>;

/** POST /api/territories, PATCH /api/territories/{id}; codes of any vintage since 2015 are accepted and brought to today. */
export const TerritoryDraft = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120 }),
  kind: Type.Union([Type.Literal('cpts'), Type.Literal('tvs'), Type.Literal('custom')]),
  visibility: Type.Union([Type.Literal('public'), Type.Literal('private')]),
  communeCodes: Type.Array(Type.String(), { maxItems: 40_000 }),
});
export type TerritoryDraft = Static<typeof TerritoryDraft>;

export const TerritoryRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  departement: Type.String(),
  population: Type.Integer(),
  standardisedPopulation: nullable(Type.Number()),
  value: nullable(Type.Number()),
  official: nullable(Type.Number()),
  recomputed: nullable(Type.Number()),
  under65: nullable(Type.Number()),
  professionals: Type.Number(),
  nearestMinutes: nullable(Type.Number()),
  estimated: Type.Boolean(),
});
export type TerritoryRow = Static<typeof TerritoryRow>;

export const Inequality = Type.Object({ gini: Type.Number(), theil: Type.Number(), palma: Type.Number() });

/** The figures behind the first sentences of a territory. */
export const TerritorySummary = Type.Object({
  communes: Type.Integer(),
  population: Type.Integer(),
  mean: nullable(Type.Number({ description: 'Weighted by standardised population.' })),
  franceMean: nullable(Type.Number()),
  belowLow: Type.Object({ threshold: Type.Number(), people: Type.Number(), communes: Type.Integer() }),
  belowHigh: Type.Object({ threshold: Type.Number(), people: Type.Number(), communes: Type.Integer() }),
  /** Consultations a year that would bring every commune to the low threshold. */
  missing: Type.Number(),
  under65Mean: nullable(Type.Number()),
  /** Part of today's access that doctors of 65 and more give. */
  shareOver65: nullable(Type.Number()),
  professionals: Type.Number(),
  inequality: nullable(Inequality),
  lorenz: Type.Array(Type.Tuple([Type.Number(), Type.Number()])),
  distribution: Type.Array(Type.Object({ from: Type.Number(), to: nullable(Type.Number()), people: Type.Number() })),
  vintages: Type.Array(
    Type.Object({ year: Type.Integer(), mean: nullable(Type.Number()), belowLowPeople: Type.Number() }),
  ),
  ledger: Type.Object({ entries: Type.Integer(), consultations: Type.Number(), peopleLifted: Type.Number() }),
});
export type TerritorySummary = Static<typeof TerritorySummary>;

/** GET /api/territories/{id}/access?profession=&year=&format=json|csv|geojson|xlsx */
export const TerritoryAccess = Type.Object({
  territory: TerritoryHit,
  profession: Type.String(),
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  unit: Type.String(),
  certainty: Type.Union([Type.Literal('official'), Type.Literal('estimated')]),
  summary: TerritorySummary,
  rows: Type.Array(TerritoryRow),
  sources: Type.Array(Provenance),
});
export type TerritoryAccess = Static<typeof TerritoryAccess>;

/** GET /api/map/values?indicator=&profession=&year= : one value a commune, in the order of `codes`. */
export const MapValues = Type.Object({
  indicator: Type.String(),
  profession: Type.String(),
  year: Type.Integer(),
  certainty: Type.Union([Type.Literal('official'), Type.Literal('estimated')]),
  codes: Type.Array(Type.String()),
  values: Type.Array(nullable(Type.Number())),
  /** Quintile limits by population, for the quantile colours. */
  quantiles: Type.Array(Type.Number()),
  sources: Type.Array(Provenance),
});
export type MapValues = Static<typeof MapValues>;
