import type { Minutes as MinutesOf } from '@maillage/units';
import { type Static, Type } from 'typebox';
import { ClockTime, CommuneCode, Weekday } from './care.ts';
import { Day, nullable, Point } from './common.ts';

/** Branded at the door: the domain reads them as they are. */
const Minutes = Type.Unsafe<MinutesOf>(Type.Number());
const Text = (maxLength: number) => Type.String({ maxLength });
const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));
const Id = Type.String({ minLength: 1, maxLength: 60 });
const Uuid = Type.String({ format: 'uuid' });
const Weekdays = Type.Array(Weekday, { maxItems: 7, uniqueItems: true });
const Dates = Type.Array(Day, { maxItems: 366, uniqueItems: true });

/** A plan covers at most half a year: what comes later is planned when availabilities are known. */
export const MOST_ROUND_DAYS = 186;
/** More is no longer one team's round, and the search would outlast a coffee. */
export const MOST_ROUND_STOPS = 40;
const MOST_CREWS = 40;
const MOST_VEHICLES = 6;

export const roundFrequencies = ['twiceWeekly', 'weekly', 'fortnightly', 'monthly'] as const;
export const marketRules = ['ignore', 'avoid', 'wanted'] as const;

const place = {
  place: nullable(Uuid),
  commune: CommuneCode,
  name: Type.String({ minLength: 1, maxLength: 160 }),
  point: nullable(Point),
};
export const RoundPlace = Type.Object(place);

export const RoundStop = Type.Object({
  ...place,
  id: Id,
  frequency: oneOf(...roundFrequencies),
  sessionMinutes: Type.Integer({ minimum: 30, maximum: 600 }),
  forbiddenWeekdays: Weekdays,
  wantedWeekdays: Weekdays,
  marketWeekdays: Weekdays,
  market: oneOf(...marketRules),
  openings: Type.Array(Type.Object({ weekdays: Weekdays, from: ClockTime, to: ClockTime }), { maxItems: 20 }),
  email: Type.String({ maxLength: 200, pattern: '^([^@\\s]+@[^@\\s]+)?$' }),
  note: Text(1000),
});
export type RoundStop = Static<typeof RoundStop>;

export const RoundCrew = Type.Object({
  id: Id,
  clinician: nullable(Uuid),
  name: Type.String({ minLength: 1, maxLength: 160 }),
  weekdays: Weekdays,
  dates: Dates,
  absences: Dates,
  mostPerMonth: Type.Integer({ minimum: 1, maximum: 31 }),
});
export type RoundCrew = Static<typeof RoundCrew>;

/** A round plan as its author writes it; see `packages/rounds/src/plan/roundDraft.ts` for the rules. */
export const RoundDraft = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  from: Day,
  to: Day,
  weekdays: Weekdays,
  closedDates: Dates,
  workingDay: Type.Object({ from: ClockTime, to: ClockTime }),
  vehicles: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { minItems: 1, maxItems: MOST_VEHICLES }),
  depot: RoundPlace,
  stops: Type.Array(RoundStop, { maxItems: MOST_ROUND_STOPS }),
  crews: Type.Array(RoundCrew, { maxItems: MOST_CREWS }),
});
export type RoundDraft = Static<typeof RoundDraft>;

const Matrix = Type.Array(Type.Array(Type.Number()));
/** Minutes from midnight. */
const Visit = Type.Object({
  place: Id,
  arrival: Minutes,
  start: Minutes,
  departure: Minutes,
});

export const PlannedRound = Type.Object({
  date: Day,
  vehicle: Type.String(),
  crew: Type.Optional(Id),
  leave: Minutes,
  back: Minutes,
  travelMinutes: Minutes,
  stops: Type.Array(Visit),
});
export type PlannedRound = Static<typeof PlannedRound>;

export const unplacedReasons = [
  'weekdays-excluded',
  'openings-too-short',
  'too-few-weekdays',
  'out-of-reach-in-the-day',
  'vehicles-full',
] as const;
export const remedyKinds = [
  'longer-working-day',
  'wider-openings',
  'shorter-session',
  'allow-weekday',
  'less-often',
  'one-more-vehicle',
] as const;
export const crewGapReasons = ['nobody-available', 'all-at-their-maximum', 'all-on-another-vehicle'] as const;

export const RoundRemedy = Type.Object({
  change: oneOf(...remedyKinds),
  minutes: Type.Optional(Minutes),
  weekday: Type.Optional(Weekday),
  visits: Type.Optional(Type.Integer()),
  everyWeeks: Type.Optional(Type.Integer()),
});
export type RoundRemedy = Static<typeof RoundRemedy>;

const CrewGap = Type.Object({
  date: Day,
  vehicle: Type.String(),
  reason: oneOf(...crewGapReasons),
  ifOneMore: Type.Array(Id),
});

/** What was planned, with the draft that it was planned for and what the roads say. */
export const RoundCalendar = Type.Object({
  solvedFor: RoundDraft,
  basis: Type.Object({
    travelMinutes: Matrix,
    kilometres: Matrix,
    holidays: Type.Array(Day),
    /** By crew whose weekdays the plan leaves open: the days that its clinician said. */
    crewDays: Type.Optional(Type.Record(Type.String(), Type.Array(Day))),
  }),
  rounds: Type.Array(PlannedRound),
  unplaced: Type.Array(
    Type.Object({
      place: Id,
      missedDates: Type.Array(Day),
      visits: Type.Integer(),
      reason: oneOf(...unplacedReasons),
      remedies: Type.Array(RoundRemedy),
    }),
  ),
  crewGaps: Type.Array(CrewGap),
  travelMinutes: Type.Number(),
});
export type RoundCalendar = Static<typeof RoundCalendar>;

export const RoundContent = Type.Object({
  draft: RoundDraft,
  calendar: nullable(RoundCalendar),
  /** Dates on which nothing is changed any more. */
  locked: Dates,
});
export type RoundContent = Static<typeof RoundContent>;

const Published = Type.Object({
  at: Type.String(),
  by: Type.String(),
  version: Type.Integer(),
  rounds: Type.Array(PlannedRound),
});

export const SavedRound = Type.Object({
  id: Type.String(),
  content: RoundContent,
  version: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
  /** The search that runs, or ran last. */
  job: nullable(Type.String()),
  published: nullable(Published),
});
export type SavedRound = Static<typeof SavedRound>;

export const RoundSummary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  from: Day,
  to: Day,
  stops: Type.Integer(),
  crews: Type.Integer(),
  rounds: Type.Integer(),
  missed: Type.Integer(),
  withoutCrew: Type.Integer(),
  solved: Type.Boolean(),
  publishedAt: nullable(Type.String()),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
});
export type RoundSummary = Static<typeof RoundSummary>;

/** GET /api/rounds */
export const RoundList = Type.Object({ rounds: Type.Array(RoundSummary), editable: Type.Boolean() });
export type RoundList = Static<typeof RoundList>;

const Known = Type.Object({ id: Type.String(), name: Type.String() });
/** GET /api/rounds/{id} */
export const OneRound = Type.Object({
  round: SavedRound,
  editable: Type.Boolean(),
  /** Names and centres of the communes of the depot and the stops. */
  communes: Type.Record(Type.String(), Type.Object({ name: Type.String(), point: Point })),
  /** Stops and depots, and clinicians, that the organisation knows already. */
  places: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      name: Type.String(),
      commune: Type.String(),
      point: nullable(Point),
      marketWeekdays: Weekdays,
      openings: Type.Array(Type.Object({ weekdays: Weekdays, from: ClockTime, to: ClockTime })),
    }),
  ),
  clinicians: Type.Array(Known),
});
export type OneRound = Static<typeof OneRound>;

/** PUT /api/rounds/{id}: settings and locks as they should be; the calendar changes by search, moves and disruptions alone. */
export const RoundChange = Type.Object({ draft: RoundDraft, locked: Dates, version: Type.Integer() });
export type RoundChange = Static<typeof RoundChange>;

export const RoundVersions = Type.Object({
  versions: Type.Array(Type.Object({ number: Type.Integer(), at: Type.String(), by: Type.String() })),
});
export type RoundVersions = Static<typeof RoundVersions>;

const Outing = Type.Object({ date: Day, vehicle: Type.String({ maxLength: 80 }) });
/** POST /api/rounds/{id}/moves */
export const RoundMove = Type.Object({ place: Id, from: Outing, to: Outing, version: Type.Integer() });
export type RoundMove = Static<typeof RoundMove>;

const VisitAt = Type.Object({
  date: Day,
  vehicle: Type.String(),
  start: Type.Number(),
  end: Type.Number(),
  crew: nullable(Id),
});
export const RoundVisitChange = Type.Object({
  place: Id,
  before: Type.Optional(VisitAt),
  after: Type.Optional(VisitAt),
});
export type RoundVisitChange = Static<typeof RoundVisitChange>;

/** POST /api/rounds/{id}/disruption: a vehicle that cannot go out, or somebody who cannot come. Written only with `apply`. */
export const RoundDisruption = Type.Object({
  kind: oneOf('breakdown', 'absence'),
  date: Day,
  /** Of the round that is hit. */
  vehicle: Type.String({ maxLength: 80 }),
  version: Type.Integer(),
  apply: Type.Boolean(),
});
export type RoundDisruption = Static<typeof RoundDisruption>;
export const RoundDisruptionAnswer = Type.Object({
  changes: Type.Array(RoundVisitChange),
  crewGaps: Type.Array(CrewGap),
  /** As written, when it was. */
  round: nullable(SavedRound),
});
export type RoundDisruptionAnswer = Static<typeof RoundDisruptionAnswer>;

/** POST /api/rounds/{id}/publish */
export const RoundPublication = Type.Object({
  sessions: Type.Object({
    added: Type.Integer(),
    moved: Type.Integer(),
    kept: Type.Integer(),
    cancelled: Type.Integer(),
  }),
  mails: Type.Integer(),
  /** Stops and crews that have no address. */
  untold: Type.Array(Type.String()),
  round: SavedRound,
});
export type RoundPublication = Static<typeof RoundPublication>;

export const RoundFigures = Type.Object({
  rounds: Type.Integer(),
  visits: Type.Integer(),
  kilometres: Type.Number(),
  drivingMinutes: Type.Number(),
  sessionMinutes: Type.Number(),
  workMinutes: Type.Number(),
  weeks: Type.Number(),
  withoutCrew: Type.Integer(),
  loads: Type.Array(Type.Integer()),
  halfDays: Type.Array(Type.Number()),
});

const Reached = Type.Object({ people: Type.Number(), communes: Type.Integer() });
/** What a plan does and takes. */
export const RoundEffect = Type.Object({
  id: Type.String(),
  name: Type.String(),
  figures: RoundFigures,
  missed: Type.Integer(),
  /** Inhabitants whose access rises, and those who pass above the threshold: against the ledger on the plan's first day. */
  better: Reached,
  lifted: Reached,
  threshold: Type.Number(),
  consultationsPerYear: Type.Number(),
  /** With the assumptions of the bus budget, for a full year at this pace. */
  eurosPerYear: Type.Number(),
  eurosPerHourOfCare: nullable(Type.Number()),
  communes: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      people: Type.Number(),
      before: Type.Number(),
      after: Type.Number(),
    }),
  ),
});
export type RoundEffect = Static<typeof RoundEffect>;
export const RoundComparison = Type.Object({ effects: Type.Array(RoundEffect) });
export type RoundComparison = Static<typeof RoundComparison>;
