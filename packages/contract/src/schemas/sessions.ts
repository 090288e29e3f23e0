import { type Static, Type } from 'typebox';
import {
  AppointmentState,
  AttendingDoctor,
  BookingRequest,
  Instant,
  PatientInput,
  QuotaKind,
  SlotPlan,
} from './appointments.ts';
import { ClockTime, Weekday } from './care.ts';
import { Day, nullable } from './common.ts';

const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));
const Id = Type.String({ format: 'uuid' });

export const SessionState = oneOf('planned', 'published', 'cancelled');

/** A session as the coordinator writes it. */
export const SessionContent = Type.Object({
  place: Id,
  /** 1 … rooms of the place. */
  room: Type.Integer({ minimum: 1, maximum: 30 }),
  clinician: nullable(Id),
  startsAt: Instant,
  endsAt: Instant,
  state: SessionState,
  /** null: that of its place, or of the organisation. */
  plan: nullable(SlotPlan),
});
export type SessionContent = Static<typeof SessionContent>;

export const StaffSession = Type.Object({
  id: Id,
  version: Type.Integer(),
  place: Id,
  placeName: Type.String(),
  zone: Type.String(),
  room: Type.Integer(),
  clinician: nullable(Id),
  clinicianName: nullable(Type.String()),
  startsAt: Instant,
  endsAt: Instant,
  state: SessionState,
  origin: oneOf('rota', 'round', 'hand'),
  originId: nullable(Id),
  plan: SlotPlan,
  /** Appointments to come or held, offers included; those who came and did not. */
  booked: Type.Integer(),
  attended: Type.Integer(),
  noShow: Type.Integer(),
  /** Minutes taken over minutes that can be booked. */
  occupancy: Type.Number(),
});
export type StaffSession = Static<typeof StaffSession>;

export const SessionList = Type.Object({ sessions: Type.Array(StaffSession), editable: Type.Boolean() });
export type SessionList = Static<typeof SessionList>;

export const SessionChange = Type.Object({ version: Type.Integer(), content: SessionContent });
/** What a change did to those who had an appointment. */
export const ChangedSession = Type.Object({
  session: StaffSession,
  told: Type.Object({
    moved: Type.Integer(),
    cancelled: Type.Integer(),
    clinicianChanged: Type.Integer(),
    /** Of all of these, those without mail: to be telephoned. */
    toCall: Type.Integer(),
  }),
});
export type ChangedSession = Static<typeof ChangedSession>;

/** A session that comes back: see `Recurrence` of packages/care. */
export const SessionSeriesContent = Type.Object({
  place: Id,
  room: Type.Integer({ minimum: 1, maximum: 30 }),
  clinician: nullable(Id),
  state: oneOf('planned', 'published'),
  plan: nullable(SlotPlan),
  recurrence: Type.Object({
    first: Day,
    /** At most two years after the first. */
    last: Day,
    from: ClockTime,
    to: ClockTime,
    repeat: Type.Union([
      Type.Object({
        kind: Type.Literal('weekly'),
        /** Every so many weeks. */
        every: Type.Integer({ minimum: 1, maximum: 52 }),
        weekdays: Type.Array(Weekday, { minItems: 1, maxItems: 7, uniqueItems: true }),
      }),
      Type.Object({
        kind: Type.Literal('monthly'),
        every: Type.Integer({ minimum: 1, maximum: 12 }),
        weekday: Weekday,
        /** 1 to 5; -1: the last. */
        nth: Type.Integer({ minimum: -1, maximum: 5 }),
      }),
    ]),
    /** Days without session. */
    except: Type.Array(Day, { maxItems: 400 }),
    moved: Type.Array(Type.Object({ day: Day, toDay: Day, from: ClockTime, to: ClockTime }), { maxItems: 400 }),
  }),
});
export type SessionSeriesContent = Static<typeof SessionSeriesContent>;
export const SavedSeries = Type.Object({
  id: Id,
  version: Type.Integer(),
  content: SessionSeriesContent,
  sessions: Type.Integer(),
});
export type SavedSeries = Static<typeof SavedSeries>;
export const SeriesList = Type.Object({ series: Type.Array(SavedSeries) });
export const SeriesChange = Type.Object({ version: Type.Integer(), content: SessionSeriesContent });
const ToldPatients = Type.Object({
  moved: Type.Integer(),
  cancelled: Type.Integer(),
  clinicianChanged: Type.Integer(),
  toCall: Type.Integer(),
});
export const ChangedSeries = Type.Object({ series: SavedSeries, told: ToldPatients });

/** An appointment on the secretary's screen. */
export const StaffAppointment = Type.Object({
  id: Id,
  version: Type.Integer(),
  session: Id,
  patientId: Id,
  startsAt: Instant,
  endsAt: Instant,
  visit: Type.String(),
  visitLabel: Type.String(),
  state: AppointmentState,
  closedBy: nullable(Type.String()),
  quota: nullable(QuotaKind),
  channel: oneOf('web', 'telephone', 'sas', 'waiting-list'),
  beganAt: nullable(Instant),
  endedAt: nullable(Instant),
  /** null once erased. */
  patient: nullable(PatientInput),
  reason: Type.String(),
  attendingDoctor: nullable(AttendingDoctor),
});
export type StaffAppointment = Static<typeof StaffAppointment>;

export const AppointmentList = Type.Object({
  appointments: Type.Array(StaffAppointment),
  /** Starts that are free for each visit of the sessions asked for, kept places included. */
  free: Type.Array(Type.Object({ session: Id, visit: Type.String(), slots: Type.Array(Instant) })),
});
export type AppointmentList = Static<typeof AppointmentList>;

/** By telephone (no mail needed), or for the regulation (`sas`), which uses the places kept for it. */
export const StaffBookingRequest = Type.Object({
  ...BookingRequest.properties,
  channel: oneOf('telephone', 'sas'),
});
export type StaffBookingRequest = Static<typeof StaffBookingRequest>;

export const AppointmentMark = Type.Object({
  state: oneOf('booked', 'attended', 'no-show'),
  beganAt: nullable(Instant),
  endedAt: nullable(Instant),
});

export const AppointmentMove = Type.Object({ session: Id, startsAt: Instant });

export const SlotTemplateAnswer = Type.Object({
  templates: Type.Array(
    Type.Object({
      id: Id,
      /** null: every place without one of its own. */ place: nullable(Id),
      plan: SlotPlan,
      updatedAt: Instant,
    }),
  ),
  fallback: SlotPlan,
});
export type SlotTemplateAnswer = Static<typeof SlotTemplateAnswer>;
export const SlotTemplateContent = Type.Object({ place: nullable(Id), plan: SlotPlan });

export const AbsenceContent = Type.Object({
  clinician: Id,
  startsAt: Instant,
  endsAt: Instant,
  note: Type.String({ maxLength: 300 }),
});
export const SavedAbsence = Type.Object({ ...AbsenceContent.properties, id: Id, clinicianName: Type.String() });
export type SavedAbsence = Static<typeof SavedAbsence>;

/** Somebody to telephone: they have no mail, and something changed for them. */
export const Call = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  createdAt: Instant,
  appointment: StaffAppointment,
  /** Before a move. */
  before: nullable(Instant),
});
export const CallList = Type.Object({ calls: Type.Array(Call) });
export type CallList = Static<typeof CallList>;

export const AppointmentEvent = Type.Object({
  number: Type.Integer(),
  at: Instant,
  person: nullable(Type.String()),
  action: Type.String(),
  details: nullable(Type.Record(Type.String(), Type.Unknown())),
});
export const AppointmentEventList = Type.Object({ events: Type.Array(AppointmentEvent) });
export type AppointmentEventList = Static<typeof AppointmentEventList>;

export const WaitingRequest = Type.Object({
  places: Type.Array(Id, { minItems: 1, maxItems: 20 }),
  visit: Type.String({ maxLength: 40 }),
  earliest: nullable(Day),
  latest: nullable(Day),
  patient: PatientInput,
  attendingDoctor: Type.Optional(AttendingDoctor),
  /** Affection de longue durée; complémentaire santé solidaire: they give priority and stay sealed. */
  longTermCondition: Type.Boolean({ default: false }),
  solidarityCover: Type.Boolean({ default: false }),
  reason: Type.String({ maxLength: 500, default: '' }),
});
export type WaitingRequest = Static<typeof WaitingRequest>;
export const WaitingAnswer = Type.Object({ token: Type.String() });
export type WaitingAnswer = Static<typeof WaitingAnswer>;

export const StaffWaiting = Type.Object({
  id: Id,
  patientId: Id,
  places: Type.Array(Type.String()),
  visit: Type.String(),
  rank: Type.Integer(),
  unattached: Type.Boolean(),
  joinedAt: Instant,
  earliest: nullable(Instant),
  latest: nullable(Instant),
  patient: nullable(PatientInput),
  offer: nullable(Type.Object({ id: Id, startsAt: Instant, endsAt: Instant })),
});
export type StaffWaiting = Static<typeof StaffWaiting>;

export const WaitingList = Type.Object({ waiting: Type.Array(StaffWaiting) });
export type WaitingList = Static<typeof WaitingList>;
