import { quarterKinds, unitClasses, zoningChangeKinds } from '@maillage/zoning';
import { type Static, Type } from 'typebox';
import { Day, FileProblem, nullable } from './common.ts';

const oneOf = <const Values extends readonly string[]>(values: Values) => Type.Enum([...values] as Values[number][]);

/**
 * A number or a text of a request that may be null. `nullable` would not do: the server turns what it reads into the first type
 * that fits, and null fits a number as 0.
 */
const orNull = <Known extends string | number>(known: object) =>
  Type.Unsafe<Known | null>({ ...known, type: [(known as { type: string }).type, 'null'] });

export const UnitClass = oneOf(unitClasses);
const People = Type.Number({ minimum: 0 });
const Code = Type.String({ minLength: 1, maxLength: 40 });
const Text = Type.String({ maxLength: 4000 });

const sourced = { source: Type.String({ maxLength: 400 }), date: orNull<string>(Day) };

/** Rules of a draft: thresholds, margin, ceilings, grants, hypothesis; each with its source and its date. */
export const ZoningParameters = Type.Object({
  thresholds: Type.Object({
    zip: Type.Number({ minimum: 0, maximum: 20 }),
    pool: Type.Number({ minimum: 0, maximum: 20 }),
    ...sourced,
  }),
  margin: Type.Object({ share: Type.Number({ minimum: 0, maximum: 1 }), ...sourced }),
  ceilings: Type.Object({
    zipMin: orNull<number>(People),
    zipMax: orNull<number>(People),
    zacMin: orNull<number>(People),
    zacMax: orNull<number>(People),
    /** True: values to try the page with, without legal worth. */
    example: Type.Boolean(),
    ...sourced,
  }),
  /** Whole cents. */
  grants: Type.Object({ zip: Type.Integer({ minimum: 0 }), zac: Type.Integer({ minimum: 0 }), ...sourced }),
  /** Settlements hoped for a year per 100,000 inhabitants: the reader's hypothesis. */
  settlements: Type.Object({
    zip: orNull<number>(Type.Number({ minimum: 0, maximum: 1000 })),
    zac: orNull<number>(Type.Number({ minimum: 0, maximum: 1000 })),
  }),
});
export type ZoningParametersAnswer = Static<typeof ZoningParameters>;

export const ZoningCommuneLine = Type.Object({
  code: Type.String(),
  name: Type.String(),
  population: Type.Number(),
  weight: Type.Number(),
  value: nullable(Type.Number()),
});

export const ZoningUnitLine = Type.Object({
  id: Type.String(),
  name: Type.String(),
  population: Type.Number(),
  value: nullable(Type.Number({ description: 'Mean APL to doctors of 65 and younger, by standardised population.' })),
  partial: Type.Boolean({ description: 'Other communes of it are in another région.' }),
  communes: Type.Array(ZoningCommuneLine),
});

/** Units of a région with where their figures come from. */
const frame = {
  region: Type.String(),
  regionName: Type.String(),
  basis: oneOf(['tvs', 'bassin-de-vie']),
  basisVintage: Type.String(),
  access: Type.Object({
    year: Type.Integer(),
    measure: oneOf(['under-65', 'all-ages']),
    certainty: oneOf(['official', 'estimated']),
  }),
  units: Type.Array(ZoningUnitLine),
};

export const ZoningQuarter = Type.Object({
  code: Code,
  name: Type.String({ minLength: 1, maxLength: 160 }),
  kind: oneOf(quarterKinds),
  commune: Code,
  class: oneOf(['zip', 'zac']),
  population: orNull<number>(People),
  motivation: orNull<string>(Text),
});
export type ZoningQuarter = Static<typeof ZoningQuarter>;

const ZoningDecision = Type.Object({ class: UnitClass, motivation: orNull<string>(Text) });

const ZoningGauge = Type.Object({
  people: Type.Number(),
  min: nullable(Type.Number()),
  max: nullable(Type.Number()),
  verdict: oneOf(['unknown', 'under', 'within', 'over']),
});
const byClass = Type.Object({ zip: Type.Number(), zac: Type.Number(), zv: Type.Number(), hz: Type.Number() });
const Cents = nullable(Type.Integer({ description: 'Euros, in whole cents.' }));

/** Who is covered, against which limits, and what is left to do. */
export const ZoningAssessment = Type.Object({
  population: Type.Number(),
  people: byClass,
  units: byClass,
  selected: Type.Object({
    priority: Type.Number(),
    pool: Type.Number(),
    out: Type.Number(),
    unknown: Type.Number(),
  }),
  gauges: Type.Object({ zip: ZoningGauge, zac: ZoningGauge, margin: ZoningGauge }),
  budget: Type.Object({ zip: Cents, zac: Cents, total: Cents }),
  remarks: Type.Array(
    Type.Object({
      kind: Type.String(),
      unit: Type.Optional(Type.String()),
      quarter: Type.Optional(Type.String()),
      name: Type.Optional(Type.String()),
      gauge: Type.Optional(Type.String()),
      people: Type.Optional(Type.Number()),
      units: Type.Optional(Type.Integer()),
    }),
  ),
});

/** GET /api/zoning/selection?region= : the national selection of a région, before any draft. */
export const ZoningSelection = Type.Object({
  ...frame,
  parameters: ZoningParameters,
  assessment: ZoningAssessment,
});
export type ZoningSelection = Static<typeof ZoningSelection>;

export const ZoningRegions = Type.Object({
  regions: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), population: Type.Number() })),
  /** Year of the zoning loaded with the public data, to be compared with. */
  inForceYear: nullable(Type.Integer()),
});
export type ZoningRegions = Static<typeof ZoningRegions>;

export const ZoningDraftList = Type.Object({
  drafts: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      region: Type.String(),
      regionName: Type.String(),
      createdAt: Type.String(),
      createdBy: Type.String(),
      changedAt: Type.String(),
    }),
  ),
  editable: Type.Boolean(),
});
export type ZoningDraftList = Static<typeof ZoningDraftList>;

export const NewZoningDraft = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  region: Type.String({ minLength: 1, maxLength: 3 }),
});
export type NewZoningDraft = Static<typeof NewZoningDraft>;

const state = {
  parameters: ZoningParameters,
  /** Units that somebody decided; the others are where the national selection puts them. */
  decisions: Type.Record(Type.String(), ZoningDecision),
  quarters: Type.Array(ZoningQuarter),
  assessment: ZoningAssessment,
  /** Number of the last change: named by whoever moves something, so that nothing is overwritten unseen. */
  version: Type.Integer(),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
};

export const ZoningInForceAnswer = Type.Object({
  label: Type.String(),
  classes: Type.Record(Type.String(), Type.Array(Type.String())),
});

/** GET /api/zoning/drafts/{id} */
export const ZoningDraft = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: Type.String(),
  createdBy: Type.String(),
  editable: Type.Boolean(),
  ...frame,
  ...state,
  inForce: nullable(ZoningInForceAnswer),
});
export type ZoningDraft = Static<typeof ZoningDraft>;

/** What every write answers: the state as it is now. */
export const ZoningWritten = Type.Object({
  ...state,
  /** The zoning in force is another: ask for the draft again. */
  inForceChanged: Type.Boolean(),
  /** Units that the proposal could not fit under a ceiling. */
  passedOver: Type.Optional(
    Type.Array(
      Type.Object({
        unit: Type.String(),
        name: Type.String(),
        class: oneOf(['zip', 'zac']),
        excess: Type.Number({ description: 'People too many for the room left.' }),
      }),
    ),
  ),
});
export type ZoningWritten = Static<typeof ZoningWritten>;

/** POST /api/zoning/drafts/{id}/moves */
export const ZoningMoves = Type.Object({
  moves: Type.Array(
    Type.Object({
      unit: Code,
      class: Type.Optional(UnitClass),
      motivation: Type.Optional(orNull<string>(Text)),
    }),
    { minItems: 1, maxItems: 2000 },
  ),
  /** The version read: a unit that somebody moved since is not overwritten. */
  version: Type.Optional(Type.Integer()),
});
export type ZoningMoves = Static<typeof ZoningMoves>;

export const ZoningHistory = Type.Object({
  changes: Type.Array(
    Type.Object({
      number: Type.Integer(),
      batch: Type.String(),
      subject: Type.String(),
      /** Name of the unit or quarter; empty for the others. */
      name: Type.String(),
      kind: oneOf(zoningChangeKinds),
      before: nullable(Type.String()),
      after: nullable(Type.String()),
      motivation: nullable(Type.String()),
      at: Type.String(),
      by: Type.String(),
      undone: Type.Boolean(),
    }),
  ),
  next: nullable(Type.Integer()),
});
export type ZoningHistory = Static<typeof ZoningHistory>;

export const NewZoningComment = Type.Object({
  unit: orNull<string>(Code),
  text: Type.String({ minLength: 1, maxLength: 4000 }),
});

export const ZoningComments = Type.Object({
  comments: Type.Array(
    Type.Object({
      id: Type.String(),
      unit: nullable(Type.String()),
      text: Type.String(),
      at: Type.String(),
      by: Type.String(),
    }),
  ),
});
export type ZoningComments = Static<typeof ZoningComments>;

/** POST /api/zoning/drafts/{id}/in-force?try= : what the file says, or would change. */
export const ZoningImport = Type.Object({
  tried: Type.Boolean(),
  label: Type.String(),
  communes: Type.Integer(),
  /** Communes of the région that the file does not name. */
  missing: Type.Integer(),
  people: Type.Object({ gains: Type.Number(), same: Type.Number(), loses: Type.Number(), unknown: Type.Number() }),
  warnings: Type.Array(FileProblem),
});
export type ZoningImport = Static<typeof ZoningImport>;
