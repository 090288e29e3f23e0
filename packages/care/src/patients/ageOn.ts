import type { Day } from '@maillage/units';

/** Whole years lived on a day. Somebody born on 29 February is a year older on 1 March of common years. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
