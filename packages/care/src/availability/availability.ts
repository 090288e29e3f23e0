import type { Day, Half } from '@maillage/units';

/** Every week, or those whose ISO number is odd or even. A year of 53 weeks has two odd ones in a row (53, then 1). */
export const weekPatterns = ['every', 'odd', 'even'] as const;
export type WeekPattern = (typeof weekPatterns)[number];

/** A half-day that somebody usually gives. */
export interface UsualHalfDay {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly half: Half;
  readonly weeks: WeekPattern;
  /** Given gladly: chosen before the others. */
  readonly preferred: boolean;
}

/** One half-day that is not as usual. */
export interface AvailabilityException {
  readonly date: Day;
  readonly half: Half;
  readonly available: boolean;
}

/** Away from a day through another, both included. */
export interface Away {
  readonly from: Day;
  readonly through: Day;
}

/** How many half-days at least and at most; `null`: no limit. A wish for the least, a rule for the most. */
export interface HowMany {
  readonly least: number;
  readonly most: number | null;
}

/** What somebody says of the half-days that they can give. */
export interface Availability {
  readonly usual: readonly UsualHalfDay[];
  readonly exceptions: readonly AvailabilityException[];
  readonly away: readonly Away[];
  /** Whether the usual half-days hold on public holidays, and during the school holidays of their zone. */
  readonly publicHolidays: boolean;
  readonly schoolHolidays: boolean;
  /** A calendar week, Monday to Sunday; a calendar month. */
  readonly perWeek: HowMany;
  readonly perMonth: HowMany;
  /** Ids of the places accepted; `null`: all of them. */
  readonly places: readonly string[] | null;
  readonly preferredPlaces: readonly string[];
  /** Needs a bed for the night before or after. */
  readonly lodging: boolean;
  readonly note: string;
}

/** Nothing said yet: available never, anywhere, without limit. */
export const noAvailability: Availability = {
  usual: [],
  exceptions: [],
  away: [],
  publicHolidays: false,
  schoolHolidays: true,
  perWeek: { least: 0, most: null },
  perMonth: { least: 0, most: null },
  places: null,
  preferredPlaces: [],
  lodging: false,
  note: '',
};
