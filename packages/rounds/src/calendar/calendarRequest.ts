import type { Minutes } from '@maillage/units';

/** Minutes from midnight. */
export type TimeOfDay = Minutes;

/** A day on which the vehicles can go out. Holidays are simply absent. */
export interface CalendarDay {
  /** ISO date. */
  readonly date: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Whole weeks counted from any one Monday. */
  readonly week: number;
}

/** So many visits in every block of so many weeks: twice a week is 2 in 1, once a month 1 in 4. */
export interface Frequency {
  readonly visits: number;
  readonly everyWeeks: number;
}

export const frequencies = {
  twiceWeekly: { visits: 2, everyWeeks: 1 },
  weekly: { visits: 1, everyWeeks: 1 },
  fortnightly: { visits: 1, everyWeeks: 2 },
  monthly: { visits: 1, everyWeeks: 4 },
} as const satisfies Record<string, Frequency>;

/** A time in which the stop can be used: parking free, power on, hall open. */
export interface Opening {
  /** Weekdays, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** The weekdays of the visits, and in which of every so many weeks (0 … everyWeeks − 1). */
export interface Rhythm {
  readonly weekdays: readonly number[];
  readonly week: number;
}

/** A commune that the round serves. */
export interface CalendarPlace {
  readonly id: string;
  readonly frequency: Frequency;
  readonly sessionMinutes: Minutes;
  /** Weekdays on which the place cannot be used, for instance because the market stands there. */
  readonly forbiddenWeekdays?: readonly number[];
  /** When given, only these weekdays, for instance the market day that brings people. */
  readonly wantedWeekdays?: readonly number[];
  /** Absent: whenever the vehicles work. A session lies within one opening. */
  readonly openings?: readonly Opening[];
  /** Days from one visit of a week to the next, at least; 1 when absent. */
  readonly daysApart?: number;
  /** What people are used to: kept wherever it can be. */
  readonly rhythm?: Rhythm;
}

/** A doctor, or a team that goes out together. */
export interface Crew {
  readonly id: string;
  /** Dates on which it can go out. */
  readonly availableDates: ReadonlySet<string>;
  readonly mostPerMonth: number;
}

export interface CalendarRequest {
  /** In order of date; at most 31. */
  readonly days: readonly CalendarDay[];
  readonly places: readonly CalendarPlace[];
  readonly vehicles: readonly string[];
  readonly crews: readonly Crew[];
  readonly workingDay: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  /** From row to column; row 0 is the depot, row 1 + k the place k. */
  readonly travelMinutes: readonly (readonly number[])[];
}

/** A session of the calendar. */
export interface CalendarStop {
  readonly place: string;
  readonly arrival: TimeOfDay;
  /** Later than the arrival when the stop is not open yet. */
  readonly start: TimeOfDay;
  readonly departure: TimeOfDay;
}

/** One vehicle on one day. */
export interface CalendarRound {
  readonly date: string;
  readonly vehicle: string;
  /** Absent when nobody can go out: the gap has its reason. */
  readonly crew?: string;
  readonly leave: TimeOfDay;
  readonly back: TimeOfDay;
  readonly travelMinutes: Minutes;
  readonly stops: readonly CalendarStop[];
}

/** A mistake of the caller in the sizes of a request. */
export function assertRequest({ days, places, travelMinutes }: CalendarRequest): void {
  if (days.length > 31) throw new RangeError(`Got ${days.length} days when expected at most 31.`);
  const rows = places.length + 1;
  const wrong = travelMinutes.find(({ length }) => length !== rows);
  if (travelMinutes.length !== rows || wrong) {
    throw new RangeError(`Got ${travelMinutes.length} rows of travel times when expected ${rows} by ${rows}.`);
  }
  if (new Set(places.map(({ id }) => id)).size !== places.length) throw new RangeError('Got a place twice.');
}
