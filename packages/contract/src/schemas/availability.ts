import { availabilityReasons, weekPatterns } from '@maillage/care';
import { type Static, Type } from 'typebox';
import { Half, Weekday } from './care.ts';
import { Day, nullable } from './common.ts';

const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));
const Id = Type.String({ format: 'uuid' });
const HowMany = (most: number) =>
  Type.Object({
    least: Type.Integer({ minimum: 0, maximum: most }),
    most: nullable(Type.Integer({ minimum: 0, maximum: most })),
  });

/** What somebody says of the half-days that they can give: the domain's `Availability`. */
export const AvailabilityContent = Type.Object({
  usual: Type.Array(
    Type.Object({ weekday: Weekday, half: Half, weeks: oneOf(...weekPatterns), preferred: Type.Boolean() }),
    { maxItems: 28 },
  ),
  exceptions: Type.Array(Type.Object({ date: Day, half: Half, available: Type.Boolean() }), { maxItems: 1500 }),
  away: Type.Array(Type.Object({ from: Day, through: Day }), { maxItems: 100 }),
  publicHolidays: Type.Boolean(),
  schoolHolidays: Type.Boolean(),
  perWeek: HowMany(14),
  perMonth: HowMany(62),
  places: nullable(Type.Array(Id, { maxItems: 200, uniqueItems: true })),
  preferredPlaces: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
  lodging: Type.Boolean(),
  note: Type.String({ maxLength: 1000 }),
});
export type AvailabilityContent = Static<typeof AvailabilityContent>;

/** Who gave an answer: the clinician signed in, by their personal link, or the coordination for them. */
export const enteredBy = ['self', 'link', 'coordinator'] as const;

/** What is wrong with a calendar elsewhere. The busy times read last stay in force. */
export const calendarFailures = [
  'unreachable',
  'refused-address',
  'not-found',
  'too-large',
  'too-slow',
  'not-a-calendar',
] as const;

/** The calendar elsewhere whose busy times block half-days. */
export const CalendarState = Type.Object({
  /** For the clinician only: such an address is a secret. */
  url: nullable(Type.String()),
  /** When busy times were last read; `null`: never yet. */
  fetchedAt: nullable(Type.String()),
  triedAt: nullable(Type.String()),
  failure: nullable(oneOf(...calendarFailures)),
  busyTimes: Type.Integer(),
});
export type CalendarState = Static<typeof CalendarState>;

const NamedDay = Type.Object({ date: Day, name: Type.String() });
const NamedPeriod = Type.Object({ name: Type.String(), from: Day, through: Day });

/** Everything on one screen of somebody who gives half-days. */
export const MyAvailability = Type.Object({
  clinician: Type.Object({ id: Type.String(), name: Type.String() }),
  organisation: Type.String(),
  /** 0: nothing said yet. */
  version: Type.Integer(),
  content: AvailabilityContent,
  answeredAt: nullable(Type.String()),
  enteredBy: nullable(oneOf(...enteredBy)),
  by: Type.String(),
  calendar: nullable(CalendarState),
  places: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      communeName: nullable(Type.String()),
      lodging: Type.Boolean(),
    }),
  ),
  /** The campaign that waits for this answer, when there is one. */
  asked: nullable(Type.Object({ from: Day, through: Day, deadline: Day, message: Type.String() })),
  /** What is known of the days from `from` through `through`. */
  days: Type.Object({
    from: Day,
    through: Day,
    publicHolidays: Type.Array(NamedDay),
    schoolHolidays: Type.Array(NamedPeriod),
    schoolZone: nullable(Type.String()),
    /** Last day of the school calendar of this zone; `null`: not known at all. */
    schoolCalendarThrough: nullable(Day),
    /** Half-days taken elsewhere, `2027-01-04 am`. */
    busy: Type.Array(Type.String()),
  }),
});
export type MyAvailability = Static<typeof MyAvailability>;

export const AvailabilityChange = Type.Object({
  content: AvailabilityContent,
  version: Type.Integer({ minimum: 0 }),
});
export type AvailabilityChange = Static<typeof AvailabilityChange>;

export const CalendarChange = Type.Object({ url: Type.String({ minLength: 1, maxLength: 2000 }) });

/** What a coordinator asks for: availability over a period, until a deadline. */
export const CampaignDraft = Type.Object({
  from: Day,
  through: Day,
  deadline: Day,
  message: Type.String({ maxLength: 2000 }),
  /** At most so many reminders to who has not answered, at least so many days apart. */
  reminders: Type.Integer({ minimum: 0, maximum: 5 }),
  reminderDays: Type.Integer({ minimum: 1, maximum: 30 }),
  clinicians: Type.Array(Id, { maxItems: 1000, uniqueItems: true }),
});
export type CampaignDraft = Static<typeof CampaignDraft>;

/** Somebody who was asked: what became of the mail, and whether they answered. */
export const CampaignRequest = Type.Object({
  clinician: Type.String(),
  name: Type.String(),
  email: nullable(Type.String()),
  phone: Type.String(),
  askedAt: nullable(Type.String()),
  reminded: Type.Integer(),
  mail: nullable(oneOf('queued', 'sent', 'failed')),
  mailError: nullable(Type.String()),
  answeredAt: nullable(Type.String()),
  answeredBy: nullable(oneOf(...enteredBy)),
});
export type CampaignRequest = Static<typeof CampaignRequest>;

export const Campaign = Type.Object({
  id: Type.String(),
  from: Day,
  through: Day,
  deadline: Day,
  message: Type.String(),
  reminders: Type.Integer(),
  reminderDays: Type.Integer(),
  createdAt: Type.String(),
  closed: Type.Boolean(),
  requests: Type.Array(CampaignRequest),
});
export type Campaign = Static<typeof Campaign>;
export const CampaignList = Type.Object({ campaigns: Type.Array(Campaign) });
export type CampaignList = Static<typeof CampaignList>;

/** Everybody’s half-days over a period, with the reason of each in the order of `halfDays`. */
export const AvailabilityGrid = Type.Object({
  from: Day,
  through: Day,
  halfDays: Type.Array(Type.String()),
  clinicians: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      profession: Type.String(),
      status: Type.String(),
      skills: Type.Array(Type.String()),
      email: nullable(Type.String()),
      phone: Type.String(),
      answeredAt: nullable(Type.String()),
      enteredBy: nullable(oneOf(...enteredBy)),
      by: Type.String(),
      calendar: nullable(CalendarState),
      perWeek: HowMany(14),
      places: nullable(Type.Array(Type.String())),
      lodging: Type.Boolean(),
      note: Type.String(),
      reasons: Type.Array(oneOf(...availabilityReasons)),
    }),
  ),
  publicHolidays: Type.Array(NamedDay),
  schoolHolidays: Type.Array(NamedPeriod),
});
export type AvailabilityGrid = Static<typeof AvailabilityGrid>;
