import { addDays, type Day, daysBetween, mondayOf } from '@maillage/units';

/** Number of the week of a day, 1 … 53 (ISO 8601): week 1 has the year's first Thursday. */
export function isoWeekOf(date: Day): number {
  const thursday = addDays(mondayOf(date), 3);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}
