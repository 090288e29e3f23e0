import { type Static, Type } from 'typebox';
import { CommuneCode, SavedCarePlace } from './care.ts';
import { Day, nullable } from './common.ts';
import { LedgerEffect } from './ledger.ts';
import { ScenarioDraft, ScenarioEvaluation, ScenarioHeadline } from './scenarios.ts';

/** Fewer patients than this from a commune are not told by its name. */
export const LEAST_PATIENTS_TOLD = 5;

/** What the published sessions of a place offer over a period: one entry of the ledger. */
const PlaceSupply = Type.Object({
  profession: Type.String(),
  from: Day,
  to: Day,
  sessions: Type.Integer(),
  consultations: Type.Integer(),
  hours: Type.Number(),
  supply: Type.Number({ description: 'Yearly rate, in the unit of the profession.' }),
});
export type PlaceSupply = Static<typeof PlaceSupply>;

/** How full its sessions were in a month, on the clock of the place. */
const PlaceMonth = Type.Object({
  month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
  sessions: Type.Integer(),
  withoutClinician: Type.Integer(),
  /** Half-days that a published rota wanted covered and is not. */
  gaps: Type.Integer(),
  offeredMinutes: Type.Number(),
  takenMinutes: Type.Number(),
  booked: Type.Integer(),
  attended: Type.Integer(),
  noShow: Type.Integer(),
  /** By the patient, less than 24 hours before. */
  lateCancelled: Type.Integer(),
});
export type PlaceMonth = Static<typeof PlaceMonth>;

/** Where patients come from against the shares of the model: w(tᵢⱼ)·Pᵢ / Dⱼ. */
const PatientOrigin = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** `null`: fewer than five, not told by name. */
  patients: nullable(Type.Integer()),
  share: nullable(Type.Number()),
  expected: Type.Number(),
});
export type PatientOrigin = Static<typeof PatientOrigin>;

/** GET /api/care/places/{id}/impact */
export const PlaceImpact = Type.Object({
  place: SavedCarePlace,
  /** Days of its first and last published session; `null` while there is none. */
  first: nullable(Day),
  last: nullable(Day),
  supply: Type.Array(PlaceSupply),
  /** What its entries of the ledger change, on the day named in it; `null` without any. */
  effect: nullable(LedgerEffect),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  /** Appointments are the coordinators' to read, even counted. */
  activity: nullable(
    Type.Object({
      months: Type.Array(PlaceMonth),
      patients: Type.Integer(),
      /** Of them, those whose commune is not known: not said, or erased since. */
      unknown: Type.Integer(),
      /** From communes with fewer than five, together. */
      others: Type.Integer(),
      origins: Type.Array(PatientOrigin),
    }),
  ),
  editable: Type.Boolean(),
});
export type PlaceImpact = Static<typeof PlaceImpact>;

/** POST /api/care/places/{id}/closing: the sessions end on a day, and somebody has settled. */
export const PlaceClosing = Type.Object({
  closesOn: Day,
  commune: CommuneCode,
  heads: Type.Number({ minimum: 0, maximum: 20 }),
});
export type PlaceClosing = Static<typeof PlaceClosing>;

export const PlaceClosingEffect = Type.Object({
  /** The scenario that says it, ready to be saved. */
  draft: ScenarioDraft,
  evaluation: ScenarioEvaluation,
  headline: ScenarioHeadline,
  /** Supply of the place that ends, and of who settles, a year. */
  ended: Type.Number(),
  settled: Type.Number(),
});
export type PlaceClosingEffect = Static<typeof PlaceClosingEffect>;
