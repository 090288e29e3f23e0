import { type Static, Type } from 'typebox';
import { nullable } from './common.ts';

/** What the sites should do best. "The greatest mean access" is not offered: supply is conserved, every place gives the same. */
export const SitingObjective = Type.Union([
  Type.Literal('people-lifted'),
  Type.Literal('deficit'),
  Type.Literal('worst-off'),
]);
export type SitingObjective = Static<typeof SitingObjective>;

const Commune = Type.String({ maxLength: 10, description: 'INSEE code since 2015; brought to the commune of today.' });

/** A form that a site can take. */
export const SitingSize = Type.Object({
  fte: Type.Number({ description: 'Full-time professionals.' }),
  cost: Type.Number({ description: 'Euros a year; counts when a budget is given.' }),
});
export type SitingSize = Static<typeof SitingSize>;

/** POST /api/siting */
export const SitingQuestion = Type.Object({
  territory: Type.String({ maxLength: 80 }),
  profession: Type.String({ maxLength: 60, default: 'general-practitioner' }),
  objective: SitingObjective,
  threshold: Type.Optional(
    Type.Number({ minimum: 0, description: 'Without it, the limit under which care is lacking.' }),
  ),
  sites: Type.Number({ description: 'Most sites, forced ones included.' }),
  sizes: Type.Array(SitingSize, { minItems: 1, maxItems: 5 }),
  budget: Type.Optional(Type.Number({ minimum: 0, description: 'Euros a year, all sites together.' })),
  /** Where a site may open: anywhere, where a professional practises already, or where none does. */
  where: Type.Union([Type.Literal('anywhere'), Type.Literal('existing'), Type.Literal('new')], { default: 'anywhere' }),
  forced: Type.Array(Commune, { maxItems: 50, default: [] }),
  forbidden: Type.Array(Commune, { maxItems: 5000, default: [] }),
  seconds: Type.Number({ minimum: 1, maximum: 120, default: 10 }),
});
export type SitingQuestion = Static<typeof SitingQuestion>;

const CommuneName = { code: Type.String(), name: Type.String() };

export const SitingSite = Type.Object({
  ...CommuneName,
  lon: Type.Number(),
  lat: Type.Number(),
  fte: Type.Number(),
  supply: Type.Number({ description: 'Consultations a year, or full-time equivalents.' }),
  cost: Type.Number(),
  forced: Type.Boolean(),
  /** What the objective loses without this site, the others staying. */
  brings: Type.Number(),
  /** Communes that could take its place, the others staying, with the objective they give; best first. */
  alternatives: Type.Array(Type.Object({ ...CommuneName, objective: Type.Number() })),
});
export type SitingSite = Static<typeof SitingSite>;

const State = Type.Object({
  underPeople: Type.Number(),
  underCommunes: Type.Integer(),
  missing: Type.Number(),
  worst: nullable(Type.Number()),
});

export const SitingAnswer = Type.Object({
  territory: Type.Object({
    id: Type.String(),
    name: Type.String(),
    communes: Type.Integer(),
    population: Type.Number(),
  }),
  unit: Type.String(),
  threshold: Type.Number(),
  objective: Type.Number(),
  before: Type.Number(),
  bound: Type.Number({ description: 'Proven: no choice does better.' }),
  optimal: Type.Boolean(),
  gap: Type.Number({ description: 'How far from the best possible it can be, as a share of the possible gain.' }),
  /** Stopped by somebody before its time: the best so far. */
  stopped: Type.Boolean(),
  seconds: Type.Number(),
  sites: Type.Array(SitingSite),
  cost: Type.Number(),
  supply: Type.Number(),
  curve: Type.Array(Type.Object({ sites: Type.Integer(), objective: Type.Number() })),
  lifted: Type.Object({ people: Type.Number(), communes: Type.Integer() }),
  was: State,
  becomes: State,
  communes: Type.Array(
    Type.Object({ ...CommuneName, people: Type.Number(), before: Type.Number(), after: Type.Number() }),
  ),
});
export type SitingAnswer = Static<typeof SitingAnswer>;

/** GET /api/siting/{id} */
export const Siting = Type.Object({
  id: Type.String(),
  question: SitingQuestion,
  answer: nullable(SitingAnswer),
  job: nullable(Type.String()),
  askedAt: Type.String(),
});
export type Siting = Static<typeof Siting>;
