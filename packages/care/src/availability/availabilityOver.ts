import { addDays, type Day, type Half, type HalfDay, halfDayKey, halves, weekdayOf } from '@maillage/units';
import { isoWeekOf } from '../calendar/isoWeek.ts';
import type { Availability, UsualHalfDay } from './availability.ts';

/**
 * Why a half-day can or cannot be given. Available: `usual`, `preferred` (usual and gladly), `extra` (an exception).
 * Not: `not-usual`, `refused` (an exception), `away`, `public-holiday`, `school-holiday`, `busy` (the calendar elsewhere).
 */
export const availabilityReasons = [
  'usual',
  'preferred',
  'extra',
  'not-usual',
  'refused',
  'away',
  'public-holiday',
  'school-holiday',
  'busy',
] as const;
export type AvailabilityReason = (typeof availabilityReasons)[number];

export interface HalfDayAvailability extends HalfDay {
  readonly available: boolean;
  readonly reason: AvailabilityReason;
}

/** What is known of the days themselves. Both ends of the period are included. */
export interface AvailabilityPeriod {
  readonly from: Day;
  readonly through: Day;
  readonly publicHolidays: ReadonlySet<Day>;
  readonly schoolHolidays: ReadonlySet<Day>;
  /** Half-days (`halfDayKey`) taken by what somebody does elsewhere: `busyHalfDays`. */
  readonly busy: ReadonlySet<string>;
}

/**
 * Every half-day of a period in order, and whether somebody can give it. What binds most decides: busy elsewhere, then an
 * exception of that half-day, then away, public and school holidays, then the usual week. So an exception opens a half-day of a
 * holiday, and nothing opens one that the calendar says is taken.
 */
export function availabilityOver(availability: Availability, period: AvailabilityPeriod): HalfDayAvailability[] {
  const exceptions = new Map(availability.exceptions.map((one) => [halfDayKey(one), one.available]));
  const usual = usualByWeekday(availability.usual);
  const found: HalfDayAvailability[] = [];
  for (let date = period.from; date <= period.through; date = addDays(date, 1)) {
    const closed = closedDay(availability, period, date);
    const odd = isoWeekOf(date) % 2 === 1;
    for (const half of halves) {
      const key = halfDayKey({ date, half });
      const reason = period.busy.has(key)
        ? 'busy'
        : (exceptional(exceptions.get(key)) ?? closed ?? asUsual(usual, date, half, odd));
      found.push({ date, half, available: AVAILABLE.has(reason), reason });
    }
  }
  return found;
}

const AVAILABLE: ReadonlySet<AvailabilityReason> = new Set(['usual', 'preferred', 'extra']);

const exceptional = (available: boolean | undefined): AvailabilityReason | undefined =>
  available === undefined ? undefined : available ? 'extra' : 'refused';

function closedDay(availability: Availability, period: AvailabilityPeriod, date: Day): AvailabilityReason | undefined {
  if (availability.away.some(({ from, through }) => from <= date && date <= through)) return 'away';
  if (!availability.publicHolidays && period.publicHolidays.has(date)) return 'public-holiday';
  if (!availability.schoolHolidays && period.schoolHolidays.has(date)) return 'school-holiday';
  return undefined;
}

const usualByWeekday = (usual: readonly UsualHalfDay[]) =>
  Map.groupBy(usual, ({ weekday, half }) => `${weekday} ${half}`);

function asUsual(
  usual: ReadonlyMap<string, readonly UsualHalfDay[]>,
  date: Day,
  half: Half,
  odd: boolean,
): AvailabilityReason {
  const given = usual
    .get(`${weekdayOf(date)} ${half}`)
    ?.filter(({ weeks }) => weeks === 'every' || (weeks === 'odd') === odd);
  if (!given?.length) return 'not-usual';
  return given.some(({ preferred }) => preferred) ? 'preferred' : 'usual';
}
