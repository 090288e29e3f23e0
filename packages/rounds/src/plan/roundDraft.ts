import type { Day } from '@maillage/units';
import type { frequencies } from '../calendar/calendarRequest.ts';

/** How often a stop is served. */
export type RoundFrequency = keyof typeof frequencies;

/** What its market means for a stop: the place is taken, or people come. */
export type MarketRule = 'ignore' | 'avoid' | 'wanted';

/** Where something is: a place of care that exists already, else a commune. */
export interface RoundPlace {
  /** Id of the place of care; null until the first publication makes one. */
  readonly place: string | null;
  /** INSEE code. */
  readonly commune: string;
  readonly name: string;
  /** Longitude, latitude; null: the centre of the commune. */
  readonly point: readonly [number, number] | null;
}

/** Clock times (`08:30`) between which a stop can be used on some weekdays, 1 = Monday … 7 = Sunday. */
export interface StopOpening {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface RoundStop extends RoundPlace {
  readonly id: string;
  readonly frequency: RoundFrequency;
  readonly sessionMinutes: number;
  readonly forbiddenWeekdays: readonly number[];
  /** Empty: any. */
  readonly wantedWeekdays: readonly number[];
  readonly marketWeekdays: readonly number[];
  readonly market: MarketRule;
  /** Empty: whenever the vehicles work. */
  readonly openings: readonly StopOpening[];
  /** Address of the town hall, told of each publication; empty: nobody. */
  readonly email: string;
  readonly note: string;
}

/** Somebody who goes out, with the days on which they can. */
export interface RoundCrew {
  readonly id: string;
  /** Id of the clinician, when the organisation knows them. */
  readonly clinician: string | null;
  readonly name: string;
  readonly weekdays: readonly number[];
  /** Also on these dates. */
  readonly dates: readonly Day[];
  /** Not on these dates, whatever else is said. */
  readonly absences: readonly Day[];
  readonly mostPerMonth: number;
}

/** A round plan as its author writes it. */
export interface RoundDraft {
  readonly name: string;
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
  /** Weekdays on which the vehicles go out. */
  readonly weekdays: readonly number[];
  /** Days without rounds besides the public holidays. */
  readonly closedDates: readonly Day[];
  readonly workingDay: { readonly from: string; readonly to: string };
  readonly vehicles: readonly string[];
  readonly depot: RoundPlace;
  readonly stops: readonly RoundStop[];
  readonly crews: readonly RoundCrew[];
}

/** What the roads and the calendar say: found once, kept with the calendar that was made from it. */
export interface RoundBasis {
  /** Row 0 is the depot, row 1 + k the stop k; whole minutes by car. */
  readonly travelMinutes: readonly (readonly number[])[];
  readonly kilometres: readonly (readonly number[])[];
  readonly holidays: readonly Day[];
  /** By crew without weekdays of its own in the plan: the days that its clinician said they can give. */
  readonly crewDays?: Readonly<Record<string, readonly Day[]>> | undefined;
}

/** A round of a calendar as it is kept and sent: minutes from midnight, without their brand. */
export interface WrittenRound {
  readonly date: Day;
  readonly vehicle: string;
  readonly crew?: string;
  readonly leave: number;
  readonly back: number;
  readonly travelMinutes: number;
  readonly stops: readonly { readonly place: string; readonly start: number; readonly departure: number }[];
}
