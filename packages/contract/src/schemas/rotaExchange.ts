import { type Static, Type } from 'typebox';
import { Half } from './care.ts';
import { nullable } from './common.ts';

const Id = Type.String({ maxLength: 60 });
const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));
const IsoDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Cell = Type.Object({ cabinet: Id, date: IsoDay, half: Half });

/**
 * asked      by the doctor of the half-day
 * accepted   by the colleague
 * applied    approved by a coordinator: rota and sessions are changed
 * declined   by the colleague it was asked of
 * refused    by a coordinator
 * withdrawn  by who asked
 */
export const exchangeStates = ['asked', 'accepted', 'applied', 'declined', 'refused', 'withdrawn'] as const;
export const ExchangeState = oneOf(...exchangeStates);
export type ExchangeState = Static<typeof ExchangeState>;

/** A doctor gives a half-day away: to one colleague, to whoever takes it first, or against one of theirs. */
export const ExchangeAsk = Type.Object({
  rota: Id,
  cell: Cell,
  /** `null`: whoever accepts first. Null comes first: a string would take it for an empty one. */
  other: Type.Union([Type.Null(), Id]),
  /** Of the other, in return: a swap. */
  otherCell: nullable(Cell),
});
export type ExchangeAsk = Static<typeof ExchangeAsk>;

export const Exchange = Type.Object({
  id: Type.String(),
  rota: Type.String(),
  rotaName: Type.String(),
  state: ExchangeState,
  doctor: Id,
  doctorName: Type.String(),
  cell: Cell,
  cabinetName: Type.String(),
  other: nullable(Id),
  otherName: nullable(Type.String()),
  otherCell: nullable(Cell),
  otherCabinetName: nullable(Type.String()),
  askedAt: Type.String(),
  changedAt: Type.String(),
  /** What the reader may do now. */
  can: Type.Array(oneOf('accept', 'decline', 'withdraw', 'approve', 'refuse')),
});
export type Exchange = Static<typeof Exchange>;
export const ExchangeList = Type.Object({ exchanges: Type.Array(Exchange) });
export type ExchangeList = Static<typeof ExchangeList>;

/** A half-day of the reader, with whom it could be given to or swapped with without breaking a rule. */
export const MyHalfDay = Type.Object({
  rota: nullable(Type.String()),
  cabinet: Id,
  cabinetName: Type.String(),
  address: Type.String(),
  communeName: Type.String(),
  date: IsoDay,
  half: nullable(Half),
  from: Type.String(),
  to: Type.String(),
  exchange: nullable(Exchange),
});
export type MyHalfDay = Static<typeof MyHalfDay>;
export const MyHalfDays = Type.Object({
  /** The reader as a clinician; `null`: the account is linked to none. */
  clinician: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  halfDays: Type.Array(MyHalfDay),
  /** Asked of the reader, or of anybody. */
  asked: Type.Array(Exchange),
  /** Address of the reader's calendar, to subscribe to; `null`: none yet. */
  calendar: nullable(Type.String()),
});
export type MyHalfDays = Static<typeof MyHalfDays>;

/** Colleagues who could take a half-day, and swaps that would keep every rule. */
export const ExchangePossibilities = Type.Object({
  give: Type.Array(Type.Object({ doctor: Id, name: Type.String() })),
  swap: Type.Array(Type.Object({ doctor: Id, name: Type.String(), cell: Cell, cabinetName: Type.String() })),
});
export type ExchangePossibilities = Static<typeof ExchangePossibilities>;

export const CalendarFeed = Type.Object({
  id: Type.String(),
  kind: oneOf('clinician', 'place'),
  subject: Id,
  name: Type.String(),
  url: Type.String(),
  createdAt: Type.String(),
});
export type CalendarFeed = Static<typeof CalendarFeed>;
export const CalendarFeedList = Type.Object({ feeds: Type.Array(CalendarFeed) });
export type CalendarFeedList = Static<typeof CalendarFeedList>;
export const CalendarFeedStart = Type.Object({ kind: oneOf('clinician', 'place'), subject: Id });
export type CalendarFeedStart = Static<typeof CalendarFeedStart>;
