import { type Static, Type } from 'typebox';
import { nullable, Provenance } from './common.ts';
import { TerritoryHit } from './territories.ts';

const Rate = Type.Number({ description: 'Probability for one year, 0 … 1.' });

/** What the future is supposed to be; checked whole by the projection, all problems listed. */
export const ProjectionHypotheses = Type.Object({
  start: Type.Integer({ description: 'The figures of the start hold on 1 January of this year.' }),
  horizon: Type.Integer(),
  arrivals: Type.Array(Type.Object({ year: Type.Integer(), count: Type.Number() }), {
    maxItems: 100,
    description: 'People a year in the whole country, linear between the years named.',
  }),
  arrivalAge: Type.Object({ mean: Type.Number(), spread: Type.Number() }),
  otherExit: Rate,
  retirement: Type.Object({ from: Type.Number(), full: Type.Number(), rate: Rate, last: Type.Number() }),
  activity: Type.Object({
    under50: Type.Number({ description: 'Over the activity of 50 and more.' }),
    perYear: Type.Number({ description: 'Relative change for each later year of arrival.' }),
  }),
  towardsNeed: Type.Number({ description: 'Part of the arrivals that goes where need is, 0 … 1.' }),
  needPerYear: Type.Number(),
});
export type ProjectionHypotheses = Static<typeof ProjectionHypotheses>;

/** A value with the interval that holds it four times out of five. */
const Spread = Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() });
export type ProjectionSpread = Static<typeof Spread>;

export const ProjectionYear = Type.Object({
  year: Type.Integer(),
  /** Practitioners of the territory on 1 January. */
  heads: Spread,
  /** Practitioners who leave and who come during the year; 0 in the last. */
  exits: Type.Number(),
  arrivals: Type.Number(),
  /** Activity over that of the start: 1 then. */
  supply: Type.Number(),
  /** Need by number and age of the people over that of the start: 1 then. */
  need: Type.Number(),
  people: Type.Number(),
  /** Mean access, weighted by need. */
  access: nullable(Spread),
  /** People at or under the threshold. */
  under: Spread,
});
export type ProjectionYear = Static<typeof ProjectionYear>;

/** How the ages of the practitioners of a commune are known. */
export const AgeCertainty = Type.Union([Type.Literal('commune'), Type.Literal('departement'), Type.Literal('country')]);

export const ProjectionCommune = Type.Object({
  code: Type.String(),
  name: Type.String(),
  population: Type.Integer(),
  heads: Type.Number(),
  /** Expected number of 60 and over at the start. */
  over60: Type.Number(),
  access: Type.Number(),
  /** Expected in the year asked for, and probability to be at or under the threshold then. */
  later: Type.Number(),
  probability: Type.Number(),
  /** First year in which being under is the more likely; `null`: never until the horizon. */
  since: nullable(Type.Integer()),
  ages: AgeCertainty,
});
export type ProjectionCommune = Static<typeof ProjectionCommune>;

/** What the answer does not know. */
export const ProjectionLimit = Type.Union([
  Type.Literal('ages-departement'),
  Type.Literal('ages-country'),
  Type.Literal('population-still'),
  Type.Literal('population-country'),
]);

/** GET /api/projection?territory=&profession=&hypotheses=&year=, POST /api/projection with own hypotheses */
export const Projection = Type.Object({
  territory: TerritoryHit,
  profession: Type.String(),
  hypotheses: Type.String({ description: 'trend, optimistic, pessimistic or own.' }),
  parameters: ProjectionHypotheses,
  basis: Type.Record(Type.String(), Type.Object({ basis: Type.String(), source: Type.String() })),
  threshold: Type.Number(),
  /** Year of the sentence and of the list. */
  year: Type.Integer(),
  years: Type.Array(ProjectionYear),
  /** Communes above the threshold at the start that need help first: people times years under it until `year`. */
  first: Type.Array(ProjectionCommune),
  limits: Type.Array(Type.Object({ limit: ProjectionLimit, communes: Type.Integer() })),
  /** For France: what is published against what is computed. */
  published: Type.Array(
    Type.Object({ id: Type.String(), published: Type.Number(), computed: Type.Number(), source: Type.String() }),
  ),
  sources: Type.Array(Provenance),
});
export type Projection = Static<typeof Projection>;

export const OwnProjection = Type.Object({
  territory: Type.String({ default: 'france', maxLength: 80 }),
  profession: Type.String({ default: 'general-practitioner', maxLength: 60 }),
  year: Type.Optional(Type.Integer()),
  hypotheses: ProjectionHypotheses,
});
export type OwnProjection = Static<typeof OwnProjection>;

/** GET, POST /api/projection/values: one line per year, in the order of `codes`; −1 where nothing is known. */
export const ProjectionValues = Type.Object({
  measure: Type.Union([Type.Literal('access'), Type.Literal('probability')]),
  /** What a whole number is divided by: 100 in both measures. */
  divisor: Type.Integer(),
  years: Type.Array(Type.Integer()),
  codes: Type.Array(Type.String()),
  values: Type.Array(Type.Array(Type.Integer())),
});
export type ProjectionValues = Static<typeof ProjectionValues>;
