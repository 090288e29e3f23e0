import type { ScenarioDraft as Draft } from '@maillage/scenario';
import { type Static, Type } from 'typebox';
import { Day, nullable } from './common.ts';

const Commune = Type.String({ maxLength: 10, description: 'INSEE code since 2015; brought to the commune of today.' });
const Amount = Type.Number();
const kind = <Id extends string, Fields extends Record<string, Parameters<typeof Type.Union>[0][number]>>(
  id: Id,
  fields: Fields,
) =>
  Type.Object({
    id: Type.String({ minLength: 1, maxLength: 40 }),
    kind: Type.Literal(id),
    label: Type.Optional(Type.String({ maxLength: 160 })),
    ...fields,
  });

/** One change, by its kind: see `packages/scenario/src/changes`. */
export const ScenarioChange = Type.Union([
  kind('doctor-leaves', { commune: Commune, heads: Amount, each: Type.Optional(Amount) }),
  kind('doctor-arrives', { commune: Commune, heads: Amount, each: Type.Optional(Amount) }),
  kind('doctor-changes-hours', { commune: Commune, heads: Amount, share: Amount }),
  kind('cabinet', { commune: Commune, halfDays: Amount }),
  kind('bus-round', { stops: Type.Array(Commune, { maxItems: 60 }), halfDays: Amount }),
  kind('health-centre', { commune: Commune, fte: Amount }),
  kind('msp', {
    commune: Commune,
    newHeads: Amount,
    movingIn: Type.Array(Type.Object({ commune: Commune, heads: Amount }), { maxItems: 60 }),
  }),
  kind('place-closes', { commune: Commune }),
  kind('sessions-end', { commune: Commune, supply: Amount }),
  kind('population-change', { communes: Type.Array(Commune, { maxItems: 5000 }), percent: Amount }),
  kind('travel-times', { factor: Amount }),
]);

const parameters = Type.Object({
  perHead: Type.Optional(Type.Number()),
  perWeeklyHalfDay: Type.Optional(Type.Number()),
  perCentreFte: Type.Optional(Type.Number()),
});

/** What a coordinator writes: POST /api/scenarios, and the `draft` of PATCH /api/scenarios/{id}. */
export const ScenarioDraft = Type.Unsafe<Draft>(
  Type.Object({
    name: Type.String({ maxLength: 400 }),
    profession: Type.String({ maxLength: 60 }),
    date: Day,
    territory: Type.String({ maxLength: 80 }),
    changes: Type.Array(ScenarioChange, { maxItems: 1000 }),
    parameters: Type.Optional(parameters),
  }),
);
export type ScenarioDraft = Draft;

const Count = Type.Object({ people: Type.Number(), communes: Type.Integer() });
const Crossing = Type.Object({ threshold: Type.Number(), lifted: Count, dropped: Count });
export const ScenarioLifts = Type.Object({ low: Crossing, high: Crossing, better: Count, worse: Count });

/** The figures of a scenario's sentence. */
export const ScenarioHeadline = Type.Object({ lifts: ScenarioLifts, supply: Type.Number(), missing: Type.Number() });
export type ScenarioHeadline = Static<typeof ScenarioHeadline>;

const Indicators = Type.Object({
  people: Type.Number(),
  mean: nullable(Type.Number()),
  underLow: Count,
  underHigh: Count,
  missing: Type.Number(),
  gini: Type.Number(),
  worst: Type.Array(
    Type.Object({ code: Type.String(), name: Type.String(), people: Type.Number(), access: Type.Number() }),
  ),
});
export type ScenarioIndicators = Static<typeof Indicators>;

/** A commune whose access moves. */
export const MovedCommune = Type.Object({
  code: Type.String(),
  name: Type.String(),
  people: Type.Number(),
  before: Type.Number(),
  after: Type.Number(),
});
export type MovedCommune = Static<typeof MovedCommune>;

/** POST /api/scenarios/evaluate */
export const ScenarioEvaluation = Type.Object({
  unit: Type.String(),
  before: Indicators,
  after: Indicators,
  lifts: ScenarioLifts,
  supply: Type.Number({ description: 'Change of supply, in the unit of the profession.' }),
  /** Every commune of France whose access moves, the most moved first. */
  communes: Type.Array(MovedCommune),
});
export type ScenarioEvaluation = Static<typeof ScenarioEvaluation>;

/** What was understood differently from what was written: a commune that has merged. */
export const ScenarioNotice = Type.Object({
  kind: Type.Literal('commune-merged'),
  from: Type.String(),
  to: Type.String(),
  name: Type.String(),
});
export type ScenarioNotice = Static<typeof ScenarioNotice>;

/** One line of GET /api/scenarios */
export const ScenarioHit = Type.Object({
  id: Type.String(),
  name: Type.String(),
  profession: Type.String(),
  date: Day,
  territory: Type.Object({ id: Type.String(), name: Type.String() }),
  changes: Type.Integer(),
  headline: nullable(ScenarioHeadline),
  shared: Type.Boolean(),
  version: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
});
export type ScenarioHit = Static<typeof ScenarioHit>;
export const ScenarioList = Type.Object({ scenarios: Type.Array(ScenarioHit), editable: Type.Boolean() });
export type ScenarioList = Static<typeof ScenarioList>;

const Promised = Type.Object({
  id: Type.String(),
  batch: Type.String(),
  at: Type.String(),
  by: Type.String(),
  promised: ScenarioHeadline,
  /** What the entries do now, as they stand in the ledger; null when all were taken back. */
  actual: nullable(ScenarioHeadline),
  entries: Type.Integer(),
  standing: Type.Integer(),
});
export type ScenarioPromise = Static<typeof Promised>;

/** GET /api/scenarios/{id} and /api/shared-scenarios/{token} */
export const Scenario = Type.Object({
  id: Type.String(),
  draft: ScenarioDraft,
  version: Type.Integer(),
  territory: Type.Object({
    id: Type.String(),
    name: Type.String(),
    bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
    /** Absent for France. */
    communes: Type.Optional(Type.Array(Type.String())),
  }),
  /** What the organisation's ledger changes on the day, in the unit of the profession: part of the baseline. */
  ledger: Type.Array(Type.Tuple([Type.String(), Type.Number()])),
  notices: Type.Array(ScenarioNotice),
  evaluation: ScenarioEvaluation,
  editable: Type.Boolean(),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
  shareToken: nullable(Type.String()),
  promises: Type.Array(Promised),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
});
export type Scenario = Static<typeof Scenario>;

/** What a write answers: the scenario as it stands, or its removal; `batch` names the action for an undo. */
export const ScenarioWritten = Type.Object({ scenario: nullable(Scenario), batch: Type.String() });
export type ScenarioWritten = Static<typeof ScenarioWritten>;

export const ScenarioCorrection = Type.Object({ draft: ScenarioDraft, version: Type.Integer() });
export type ScenarioCorrection = Static<typeof ScenarioCorrection>;

/** GET /api/scenarios/{id}/history : latest first. */
export const ScenarioHistory = Type.Object({
  versions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      kind: Type.String(),
      at: Type.String(),
      by: Type.String(),
      draft: nullable(ScenarioDraft),
    }),
  ),
});
export type ScenarioHistory = Static<typeof ScenarioHistory>;

const DifferenceFigures = Type.Object({
  liftedLow: Type.Number(),
  liftedHigh: Type.Number(),
  missing: Type.Number(),
  gini: Type.Number(),
});
/** POST /api/scenarios/sensitivity */
export const ScenarioBand = Type.Object({
  central: DifferenceFigures,
  lowest: DifferenceFigures,
  highest: DifferenceFigures,
  variants: Type.Array(Type.Object({ id: Type.String(), figures: DifferenceFigures })),
});
export type ScenarioBand = Static<typeof ScenarioBand>;

/** POST /api/scenarios/{id}/plan : what was written into the ledger. */
export const ScenarioPlanned = Type.Object({
  batch: Type.String(),
  entries: Type.Integer(),
  /** Changes that a ledger of supply cannot hold. */
  left: Type.Integer(),
});
export type ScenarioPlanned = Static<typeof ScenarioPlanned>;
