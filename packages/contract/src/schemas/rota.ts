import type { RotaRequest as Request } from '@maillage/care';
import { type Static, Type } from 'typebox';
import { ClinicianStatus, Half } from './care.ts';
import { nullable } from './common.ts';

const Id = Type.String({ maxLength: 60 });
const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));
const IsoDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const halfDay = { date: IsoDay, half: Half };

/** A doctor in a cabinet for a half-day. */
export const RotaAssignment = Type.Object({ doctor: Id, cabinet: Id, ...halfDay });
export type RotaAssignment = Static<typeof RotaAssignment>;

/** An assignment as it stands in a rota: whether it may move, and who put it there. */
export const RotaCell = Type.Object({
  ...RotaAssignment.properties,
  locked: Type.Boolean(),
  entered: oneOf('search', 'hand', 'exchange'),
});
export type RotaCell = Static<typeof RotaCell>;

/** Something a doctor agreed to, beyond what their availability says; noted by a coordinator. */
export const RotaChange = Type.Union([
  Type.Object({ code: Type.Literal('raise-week'), doctor: Id, week: IsoDay, from: Type.Integer(), to: Type.Integer() }),
  Type.Object({
    code: Type.Literal('raise-month'),
    doctor: Id,
    month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
    from: Type.Integer(),
    to: Type.Integer(),
  }),
  Type.Object({ code: Type.Literal('accept-cabinet'), doctor: Id, cabinet: Id }),
  Type.Object({ code: Type.Literal('be-available'), doctor: Id, ...halfDay }),
]);
export type RotaChange = Static<typeof RotaChange>;

export const RotaGrant = Type.Object({ change: RotaChange, by: Type.String(), at: Type.String() });
export type RotaGrant = Static<typeof RotaGrant>;

export const RotaRules = Type.Object({
  mostHalfDaysPerDay: Type.Integer({ minimum: 1, maximum: 2 }),
  twoCabinetsSameDay: Type.Boolean(),
  breakMinutes: Type.Integer({ minimum: 0, maximum: 240 }),
  mostConsecutiveDays: nullable(Type.Integer({ minimum: 1, maximum: 31 })),
  restAfterFullDay: oneOf('none', 'next-morning', 'next-day'),
  regularLocumMostPerWeek: Type.Integer({ minimum: 0, maximum: 14 }),
});
export type RotaRules = Static<typeof RotaRules>;

export const RotaPay = Type.Object({
  per: oneOf('half-day', 'day'),
  cents: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  /** Who decided it, when: printed under the statement. */
  source: Type.String({ minLength: 1, maxLength: 300 }),
});
export type RotaPay = Static<typeof RotaPay>;

/** Everything a rota is made from besides the places and the availabilities, which are read when it is solved. */
export const RotaPlan = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  from: IsoDay,
  to: IsoDay,
  cabinets: Type.Array(Type.Object({ place: Id, wanted: Type.Integer({ minimum: 1, maximum: 30 }) }), {
    minItems: 1,
    maxItems: 20,
  }),
  clinicians: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
  openOnPublicHolidays: Type.Boolean(),
  /** Half-days on which a cabinet is closed, exceptionally. */
  closed: Type.Array(Type.Object({ cabinet: Id, ...halfDay }), { maxItems: 1000 }),
  rules: RotaRules,
  /** Doctors who cannot come after all, both days included: whatever they said before. */
  out: Type.Array(Type.Object({ doctor: Id, from: IsoDay, to: IsoDay }), { maxItems: 500 }),
  grants: Type.Array(RotaGrant, { maxItems: 2000 }),
  pay: nullable(RotaPay),
});
export type RotaPlan = Static<typeof RotaPlan>;

export const RotaStart = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  from: IsoDay,
  to: IsoDay,
  cabinets: RotaPlan.properties.cabinets,
  /** Absent: every doctor of the organisation. */
  clinicians: Type.Optional(RotaPlan.properties.clinicians),
  openOnPublicHolidays: Type.Boolean({ default: false }),
});
export type RotaStart = Static<typeof RotaStart>;

export const RotaPlanChange = Type.Object({ plan: RotaPlan, version: Type.Integer({ minimum: 1 }) });
export type RotaPlanChange = Static<typeof RotaPlanChange>;

/** The state wanted of each cell named: absent, there, or there and locked. */
export const RotaCellChange = Type.Object({
  cells: Type.Array(Type.Object({ ...RotaAssignment.properties, state: oneOf('absent', 'free', 'locked') }), {
    minItems: 1,
    maxItems: 2000,
  }),
});
export type RotaCellChange = Static<typeof RotaCellChange>;

/** Doctors agreed to changes, and cells follow: one action. */
export const RotaGranting = Type.Object({
  changes: Type.Array(RotaChange, { minItems: 1, maxItems: 20 }),
  removed: Type.Array(RotaAssignment, { maxItems: 50 }),
  added: Type.Array(RotaAssignment, { maxItems: 50 }),
});
export type RotaGranting = Static<typeof RotaGranting>;

/** `replan` keeps as much as it can of the cells that are there. */
export const RotaSolving = Type.Object({
  mode: oneOf('plan', 'replan'),
  /** Somebody drops out: noted in the plan first. */
  out: Type.Optional(Type.Object({ doctor: Id, from: IsoDay, to: IsoDay })),
  seconds: Type.Number({ minimum: 1, maximum: 120, default: 5 }),
});
export type RotaSolving = Static<typeof RotaSolving>;

const GapReason = Type.Object({
  code: Type.String(),
  doctors: Type.Array(Id),
  needed: Type.Optional(Type.Number()),
  cabinet: Type.Optional(Id),
  skills: Type.Optional(Type.Array(Type.String())),
  codes: Type.Optional(Type.Array(Type.String())),
});
const Remedy = Type.Object({
  changes: Type.Array(RotaChange),
  removed: Type.Array(RotaAssignment),
  added: Type.Array(RotaAssignment),
});
export const RotaGap = Type.Object({
  ...halfDay,
  cabinet: Id,
  wanted: Type.Integer(),
  missing: Type.Integer(),
  reasons: Type.Array(GapReason),
  remedies: Type.Array(Remedy),
  smallest: Type.Boolean(),
});
export type RotaGap = Static<typeof RotaGap>;

/** What a search answered, its cells apart. */
export const RotaResult = Type.Object({
  mode: oneOf('plan', 'replan'),
  at: Type.String(),
  stages: Type.Array(
    Type.Object({
      objective: Type.String(),
      value: Type.Number(),
      bound: Type.Number(),
      optimal: Type.Boolean(),
      gap: Type.Number(),
    }),
  ),
  gaps: Type.Array(RotaGap),
  idle: Type.Array(
    Type.Object({ doctor: Id, reason: Type.String(), available: Type.Integer(), proven: Type.Boolean() }),
  ),
  loads: Type.Array(
    Type.Object({
      doctor: Id,
      halfDays: Type.Integer(),
      offered: Type.Integer(),
      preferred: Type.Integer(),
      reluctant: Type.Integer(),
      days: Type.Integer(),
    }),
  ),
  optimal: Type.Boolean(),
  interrupted: Type.Boolean(),
  seconds: Type.Number(),
  /** What it changed in the cells. */
  removed: Type.Array(RotaAssignment),
  added: Type.Array(RotaAssignment),
});
export type RotaResult = Static<typeof RotaResult>;

const Opening = Type.Object({
  ...halfDay,
  from: Type.String(),
  to: Type.String(),
  wanted: Type.Integer(),
  skills: Type.Array(Type.String()),
});
export const RotaCabinetAnswer = Type.Object({
  id: Id,
  name: Type.String(),
  rooms: Type.Integer(),
  lodging: Type.Boolean(),
  openings: Type.Array(Opening),
});
export type RotaCabinetAnswer = Static<typeof RotaCabinetAnswer>;

export const RotaDoctorAnswer = Type.Object({
  id: Id,
  name: Type.String(),
  status: ClinicianStatus,
  /** A mail reaches them. */
  mailed: Type.Boolean(),
  own: Type.Boolean(),
});
export type RotaDoctorAnswer = Static<typeof RotaDoctorAnswer>;

const Publication = Type.Object({
  number: Type.Integer(),
  at: Type.String(),
  by: Type.String(),
  added: Type.Integer(),
  removed: Type.Integer(),
  mailed: Type.Integer(),
});
export const RotaPublications = Type.Object({ publications: Type.Array(Publication) });
export type RotaPublications = Static<typeof RotaPublications>;

/** GET /api/rotas/{id}. A reader who does not coordinate sees what is published. */
export const RotaDetail = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: oneOf('draft', 'published'),
  plan: RotaPlan,
  cabinets: Type.Array(RotaCabinetAnswer),
  doctors: Type.Array(RotaDoctorAnswer),
  cells: Type.Array(RotaCell),
  published: nullable(Type.Object({ number: Type.Integer(), at: Type.String(), cells: Type.Array(RotaAssignment) })),
  result: nullable(RotaResult),
  /** A search that runs. */
  job: nullable(Type.String()),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
  editable: Type.Boolean(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
});
export type RotaDetail = Static<typeof RotaDetail>;

/** GET /api/rotas/{id}/request: from which the browser judges each move as the server does. */
export const RotaRequestAnswer = Type.Object({ request: Type.Unsafe<Request>({}) });
export type RotaRequestAnswer = Static<typeof RotaRequestAnswer>;

export const RotaHit = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: oneOf('draft', 'published'),
  from: IsoDay,
  to: IsoDay,
  cabinets: Type.Array(Type.String()),
  /** Doctors wanted on its half-days, and found. */
  wanted: Type.Integer(),
  filled: Type.Integer(),
  /** Changes since it was published. */
  unpublished: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
});
export type RotaHit = Static<typeof RotaHit>;
export const RotaList = Type.Object({ rotas: Type.Array(RotaHit), editable: Type.Boolean() });
export type RotaList = Static<typeof RotaList>;

/** What publishing would do, or did. */
export const RotaPublishing = Type.Object({
  kept: Type.Integer(),
  changed: Type.Integer(),
  added: Type.Integer(),
  cancelled: Type.Integer(),
  doctors: Type.Array(
    Type.Object({
      doctor: Id,
      added: Type.Array(RotaAssignment),
      removed: Type.Array(RotaAssignment),
      mailed: Type.Boolean(),
    }),
  ),
  /** Rules broken: with one, nothing is published. */
  violations: Type.Array(Type.Unsafe<{ readonly code: string; readonly [key: string]: unknown }>({})),
});
export type RotaPublishing = Static<typeof RotaPublishing>;

/** What most cabinets start from: two half-days a day at most, 45 minutes beside the road, five days in a row; two half-days a week for a regular locum. */
export const usualRules: RotaRules = {
  mostHalfDaysPerDay: 2,
  twoCabinetsSameDay: true,
  breakMinutes: 45,
  mostConsecutiveDays: 5,
  restAfterFullDay: 'none',
  regularLocumMostPerWeek: 2,
};
