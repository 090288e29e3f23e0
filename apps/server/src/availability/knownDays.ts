import {
  busyHalfDays,
  departementOf,
  type SchoolHoliday,
  type SchoolZone,
  schoolCalendarThrough,
  schoolHolidaysOver,
  schoolZoneOf,
  zoneOf,
} from '@maillage/care';
import type { StoredCalendar, StoredCarePlace, StoredClinician } from '@maillage/database';
import { addDays, type Day } from '@maillage/units';
import { type PublicHoliday, publicHolidaysOver } from './publicHolidays.ts';

/** What is known of the days of a period for one clinician. */
export interface KnownDays {
  readonly publicHolidays: readonly PublicHoliday[];
  readonly schoolHolidays: readonly SchoolHoliday[];
  readonly schoolZone: SchoolZone | undefined;
  readonly schoolCalendarThrough: Day | undefined;
  readonly busy: ReadonlySet<string>;
}

/** Public holidays and clock are of where care is given; school holidays of where the clinician lives. */
export function knownDays(
  clinician: StoredClinician,
  places: readonly StoredCarePlace[],
  calendar: StoredCalendar | undefined,
  from: Day,
  through: Day,
): KnownDays {
  const work = workCommune(places);
  const home = clinician.content.homeCommune ?? work;
  const schoolZone = home === undefined ? undefined : schoolZoneOf(departementOf(home));
  return {
    publicHolidays: publicHolidaysOver(departementOf(work ?? home ?? ''), from, through),
    schoolHolidays: schoolZone ? schoolHolidaysOver(schoolZone, from, through) : [],
    schoolZone,
    schoolCalendarThrough: schoolZone && schoolCalendarThrough(schoolZone),
    busy: busyHalfDays(busyTimes(calendar), from, through, { zone: zoneOf(work ?? home ?? '') }),
  };
}

/** Where an organisation gives care: the commune of its first cabinet, else of its first place. */
export const workCommune = (places: readonly StoredCarePlace[]): string | undefined =>
  (places.find(({ content }) => content.kind === 'cabinet') ?? places[0])?.content.commune;

export function daysOf(holidays: readonly SchoolHoliday[]): Set<Day> {
  const days = new Set<Day>();
  for (const { from, through } of holidays) for (let day = from; day <= through; day = addDays(day, 1)) days.add(day);
  return days;
}

const busyTimes = (calendar: StoredCalendar | undefined) =>
  (calendar?.busy ?? []).map(([from, to]) => ({ from: new Date(from), to: new Date(to) }));
