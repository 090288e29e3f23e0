import { attendingDoctors, quotaKinds, visitModes } from '@maillage/care';
import { type Static, Type } from 'typebox';
import { CommuneCode } from './care.ts';
import { Day, nullable, Point } from './common.ts';

const oneOf = <Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));
const Id = Type.String({ format: 'uuid' });
/** An instant, ISO 8601 with its offset or Z. */
export const Instant = Type.String({ format: 'date-time', description: 'Instant, ISO 8601 (2027-03-29T06:30:00Z).' });
const WholeMinutes = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });

/** One schema of two types: in a union, the validator would make 0 of a null before it tries null. */
const minutesOrNull = (minimum: number, maximum: number) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum, maximum });
const communesOrNull = Type.Unsafe<string[] | null>({ type: ['array', 'null'], items: CommuneCode, maxItems: 2000 });

export const VisitMode = oneOf(visitModes);
export const QuotaKind = oneOf(quotaKinds);
export const AttendingDoctor = oneOf(attendingDoctors);

/** A kind of visit that can be booked. */
export const Visit = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  label: Type.String({ minLength: 1, maxLength: 80 }),
  minutes: WholeMinutes(5, 240),
  mode: VisitMode,
});
export type Visit = Static<typeof Visit>;

export const EligibilityRule = Type.Object({
  attendingDoctor: oneOf(['any', 'without-or-unavailable'] as const),
  communes: communesOrNull,
  minimumAge: minutesOrNull(0, 120),
  maximumAge: minutesOrNull(0, 120),
});

/** How a session is divided into slots. */
export const SlotPlan = Type.Object({
  stepMinutes: WholeMinutes(5, 120),
  visits: Type.Array(Visit, { minItems: 1, maxItems: 20 }),
  /** In minutes from the start of the session. */
  breaks: Type.Array(Type.Object({ from: WholeMinutes(0, 1440), to: WholeMinutes(0, 1440) }), { maxItems: 10 }),
  quotas: Type.Array(
    Type.Object({
      kind: QuotaKind,
      /** In steps: a visit of two steps takes two. */
      places: WholeMinutes(0, 200),
      /** Hours before the session from which they are open to all; null: never. */
      releaseHours: minutesOrNull(0, 720),
    }),
    { maxItems: 3 },
  ),
  eligibility: EligibilityRule,
});
export type SlotPlan = Static<typeof SlotPlan>;

/** A place where care is given, as residents see it. */
export const PublicPlace = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  commune: Type.String(),
  communeName: nullable(Type.String()),
  address: Type.String(),
  phone: Type.String(),
  wheelchair: Type.Boolean(),
  point: nullable(Point),
  /** Time zone of its clock (IANA). */
  zone: Type.String(),
  /** As the crow flies from the commune asked for. */
  kilometres: nullable(Type.Number()),
});
export type PublicPlace = Static<typeof PublicPlace>;

export const SlotQuery = Type.Object({
  /** Near this commune. */
  commune: Type.Optional(CommuneCode),
  kilometres: Type.Number({ minimum: 0, maximum: 200, default: 30 }),
  place: Type.Optional(Id),
  clinician: Type.Optional(Id),
  /** Answered even when it is full. */
  session: Type.Optional(Id),
  /** Code of a visit; absent: the first that the session offers. */
  visit: Type.Optional(Type.String({ maxLength: 40 })),
  mode: Type.Optional(VisitMode),
  /** Only places that a wheelchair enters. */
  wheelchair: Type.Optional(Type.Boolean()),
  /** First and last day, on the clock of Paris; from today, for 30 days. */
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  /** Opens the places kept for patients without one, or whose own is unavailable. */
  attendingDoctor: Type.Optional(AttendingDoctor),
  /** Sessions answered; `days` counts all. */
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 30 }),
});
export type SlotQuery = Static<typeof SlotQuery>;

/** A session with free slots for a visit. */
export const SessionSlots = Type.Object({
  id: Id,
  place: Id,
  clinician: nullable(Type.Object({ id: Id, name: Type.String(), profession: Type.String() })),
  startsAt: Instant,
  endsAt: Instant,
  /** The visit that `slots` are for; a booking names its code. */
  visit: Visit,
  /** Everything that can be booked in this session. */
  visits: Type.Array(Visit),
  eligibility: EligibilityRule,
  slots: Type.Array(Instant),
});
export type SessionSlots = Static<typeof SessionSlots>;

export const SlotAnswer = Type.Object({
  places: Type.Array(PublicPlace),
  /** The first with a free slot, by time. */
  sessions: Type.Array(SessionSlots),
  /** Free slots by day on the clock of the place, of all sessions found. */
  days: Type.Array(Type.Object({ day: Day, free: Type.Integer() })),
  /** Sessions with a free slot in all; more than answered when `limit` cut. */
  found: Type.Integer(),
});
export type SlotAnswer = Static<typeof SlotAnswer>;

export const CareNearQuery = Type.Object({
  commune: CommuneCode,
  kilometres: Type.Number({ minimum: 0, maximum: 200, default: 50 }),
});
/** Where one may wait for a place. */
export const CareNear = Type.Object({ places: Type.Array(PublicPlace), visits: Type.Array(Visit) });
export type CareNear = Static<typeof CareNear>;

/** Who comes. Sealed before it is kept. */
export const PatientInput = Type.Object({
  givenName: Type.String({ minLength: 1, maxLength: 80 }),
  familyName: Type.String({ minLength: 1, maxLength: 80 }),
  birthDate: Day,
  phone: Type.String({ minLength: 6, maxLength: 30, pattern: '^[+0-9 ().-]+$' }),
  /** Absent: somebody telephones when something changes. */
  email: nullable(Type.String({ maxLength: 200, pattern: '^[^@\\s]+@[^@\\s]+$' })),
  commune: nullable(CommuneCode),
});
export type PatientInput = Static<typeof PatientInput>;

const booking = {
  session: Id,
  visit: Type.String({ maxLength: 40 }),
  startsAt: Instant,
  patient: PatientInput,
  attendingDoctor: Type.Optional(AttendingDoctor),
  reason: Type.String({ maxLength: 500, default: '' }),
};
/** Header `idempotency-key`: the same request sent again gets the same answer and books once. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ pattern: '^[\\w-]{16,100}$' })),
});
export const BookingRequest = Type.Object(booking);
export type BookingRequest = Static<typeof BookingRequest>;

export const Booked = Type.Object({
  /** Opens `/api/care/bookings/{token}`; sent by mail too, kept nowhere in clear. */
  token: Type.String(),
  appointment: Type.Object({ id: Id, session: Id, startsAt: Instant, endsAt: Instant, visit: Type.String() }),
});
export type Booked = Static<typeof Booked>;

export const appointmentStates = ['offered', 'booked', 'attended', 'no-show', 'cancelled', 'expired'] as const;
export const AppointmentState = oneOf(appointmentStates);

/** An appointment as its patient sees it. */
export const PatientAppointment = Type.Object({
  id: Id,
  session: Id,
  state: AppointmentState,
  /** Who ended it: patient, staff, session, absence, time. */
  closedBy: nullable(Type.String()),
  startsAt: Instant,
  endsAt: Instant,
  visit: Visit,
  place: PublicPlace,
  clinician: nullable(Type.Object({ name: Type.String(), profession: Type.String() })),
  /** Until it starts. */
  cancellable: Type.Boolean(),
  /** A freed slot kept for them until then: accept or decline. */
  offer: nullable(Type.Object({ id: Id, endsAt: Instant })),
});
export type PatientAppointment = Static<typeof PatientAppointment>;

export const PatientBooking = Type.Object({
  patient: PatientInput,
  language: oneOf(['fr', 'en'] as const),
  reason: Type.String(),
  createdAt: Instant,
  appointments: Type.Array(PatientAppointment),
  waiting: Type.Array(
    Type.Object({
      id: Id,
      state: oneOf(['waiting', 'placed', 'left', 'expired'] as const),
      visit: Type.String(),
      joinedAt: Instant,
      places: Type.Array(Type.String()),
      /** People before them for the same visit at one of the same places. */
      ahead: Type.Integer(),
    }),
  ),
});
export type PatientBooking = Static<typeof PatientBooking>;
