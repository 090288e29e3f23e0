import type { Day } from '@maillage/units';
import joursFeries from '@socialgouv/jours-feries';

/** Départements where Good Friday and 26 December are public holidays too. */
const WITH_TWO_MORE = /^(57|67|68)/;

/** Public holidays between two days, both included, where a commune is (by its INSEE code). */
export function publicHolidays(from: Day, to: Day, commune: string): Day[] {
  const alsace = WITH_TWO_MORE.test(commune);
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const days = years.flatMap((year) => Object.values(joursFeries(year, { alsace })).map(localDay));
  return [...new Set(days)].filter((day) => from <= day && day <= to).sort();
}

const localDay = (date: Date): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
