import { minutes } from '@maillage/units';
import type { CalendarDay, CalendarPlace, CalendarRequest, Opening, Rhythm } from './calendarRequest.ts';

/**
 * The day sets on which a place may be served, bit d for day d: the same weekdays in every week of visit, so that people
 * can learn them, in every block of weeks the same week. A visit that falls on a holiday goes to the nearest usable day
 * of its week. Only the sets with the most visits are kept. Empty when no weekday is allowed.
 */
export function dayPatterns(place: CalendarPlace, request: CalendarRequest): number[] {
  if (place.rhythm) {
    const kept = visitDays(request.days, usableDays(place, request), place.rhythm, place.frequency.everyWeeks);
    if (kept !== 0) return [kept];
  }
  const sets = new Set(rhythms(place, request).map(({ set }) => set));
  const most = Math.max(0, ...[...sets].map(sizeOf));
  return most === 0 ? [] : [...sets].filter((set) => sizeOf(set) === most);
}

/** The rhythm that gives these dates, if one does. */
export function rhythmOf(
  place: CalendarPlace,
  request: CalendarRequest,
  dates: ReadonlySet<string>,
): Rhythm | undefined {
  const wanted = request.days.reduce((set, { date }, day) => (dates.has(date) ? set | (1 << day) : set), 0);
  return wanted === 0 ? undefined : rhythms(place, request).find(({ set }) => set === wanted)?.rhythm;
}

/** Every rhythm of a place, with the days that it gives. */
function rhythms(place: CalendarPlace, request: CalendarRequest): { readonly rhythm: Rhythm; readonly set: number }[] {
  const { visits, everyWeeks } = place.frequency;
  const usable = usableDays(place, request);
  const weekdays = [...new Set(request.days.filter((_, d) => usable[d]).map(({ weekday }) => weekday))];
  const chosen = subsets(
    weekdays.sort((a, b) => a - b),
    visits,
  ).filter((some) => areApart(some, place.daysApart ?? 1));
  return Array.from({ length: everyWeeks }, (_, week) => week).flatMap((week) =>
    chosen.map((some) => {
      const rhythm = { weekdays: some, week };
      return { rhythm, set: visitDays(request.days, usable, rhythm, everyWeeks) };
    }),
  );
}

const usableDays = (place: CalendarPlace, request: CalendarRequest): boolean[] =>
  request.days.map((day) => isUsable(place, day, request));

/** Days of the visits on some weekdays in every so many weeks. */
function visitDays(
  days: readonly CalendarDay[],
  usable: readonly boolean[],
  { weekdays, week: offset }: Rhythm,
  everyWeeks: number,
): number {
  let set = 0;
  for (const week of new Set(days.map((day) => day.week))) {
    if ((week - offset) % everyWeeks !== 0) continue;
    for (const weekday of weekdays) {
      const free = days.flatMap((day, d) => (day.week === week && usable[d] && !((set >> d) & 1) ? [d] : []));
      const away = (d: number) => Math.abs(days[d]!.weekday - weekday);
      const nearest = free.sort((a, b) => away(a) - away(b) || b - a)[0];
      if (nearest !== undefined) set |= 1 << nearest;
    }
  }
  return set;
}

/** Whether a session fits into the openings of the place on a day. */
export function isUsable(place: CalendarPlace, day: CalendarDay, { workingDay }: CalendarRequest): boolean {
  if (place.forbiddenWeekdays?.includes(day.weekday)) return false;
  if (place.wantedWeekdays && !place.wantedWeekdays.includes(day.weekday)) return false;
  return openingsOn(place, day, workingDay).some(({ from, to }) => to - from >= place.sessionMinutes);
}

/** When a place is open on a day, cut to the working day, the earliest first. */
export function openingsOn(
  { openings }: CalendarPlace,
  { weekday }: CalendarDay,
  workingDay: CalendarRequest['workingDay'],
): Pick<Opening, 'from' | 'to'>[] {
  if (!openings) return [workingDay];
  return openings
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) => ({
      from: minutes(Math.max(from, workingDay.from)),
      to: minutes(Math.min(to, workingDay.to)),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/** Number of days of a set. */
export function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

function subsets(values: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return values.flatMap((first, k) => subsets(values.slice(k + 1), size - 1).map((rest) => [first, ...rest]));
}

/** Also over the week's end: Friday and Monday are three days apart. */
function areApart(weekdays: readonly number[], least: number): boolean {
  return weekdays.every((weekday, k) => {
    const following = weekdays[k + 1] ?? weekdays[0]! + 7;
    return weekdays.length === 1 || following - weekday >= least;
  });
}
