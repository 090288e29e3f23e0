import { roundKey } from '../calendar/assignCrews.ts';
import type { CalendarDay, CalendarRequest, Rhythm } from '../calendar/calendarRequest.ts';
import { rhythmOf } from '../calendar/dayPatterns.ts';
import { CalendarDraft } from '../calendar/draft.ts';
import type { Unplaced } from '../calendar/placePartly.ts';
import { type Calendar, finishCalendar, planCalendar } from '../calendar/planCalendar.ts';

/** Weeks planned together: every frequency returns within them. */
const BLOCK_WEEKS = 4;

export interface PeriodOptions {
  readonly seed?: number;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * A calendar of any length. Four weeks are searched, those with the most days; the other weeks keep their rhythm, so that people
 * find the bus on the same weekday all the time, and only what a holiday makes impossible is searched anew. Crews are given over
 * the whole period, so that loads even out.
 */
export function planPeriod(request: CalendarRequest, { seed = 1, onProgress }: PeriodOptions = {}): Calendar {
  const blocks = [...Map.groupBy(request.days, ({ week }) => Math.floor(week / BLOCK_WEEKS)).values()];
  const model = blocks.reduce((best, days) => (days.length > best.length ? days : best), blocks[0] ?? []);
  const draft = new CalendarDraft(request);
  const unplaced: Unplaced[] = [];
  const first = planCalendar({ ...request, days: model, crews: [] }, { seed });
  const rhythms = rhythmsOf(request, model, first);
  let done = 0;
  for (const days of [model, ...blocks.filter((block) => block !== model)]) {
    const calendar = days === model ? first : planInRhythm(request, days, rhythms, seed);
    copy(draft, calendar);
    unplaced.push(...calendar.unplaced);
    onProgress?.({ done: ++done, total: blocks.length });
  }
  return finishCalendar(draft, merged(unplaced));
}

/** The weekdays and weeks that the places have in a block: absent for a place that misses visits there. */
function rhythmsOf(
  request: CalendarRequest,
  days: readonly CalendarDay[],
  { rounds, unplaced }: Calendar,
): ReadonlyMap<string, Rhythm> {
  const rhythms = new Map<string, Rhythm>();
  for (const place of request.places) {
    if (unplaced.some((missing) => missing.place === place.id)) continue;
    const dates = new Set(
      rounds.filter(({ stops }) => stops.some((stop) => stop.place === place.id)).map(({ date }) => date),
    );
    const rhythm = rhythmOf(place, { ...request, days }, dates);
    if (rhythm) rhythms.set(place.id, rhythm);
  }
  return rhythms;
}

/** A block in the rhythm of another; the places for which that fails are free to find other days. */
function planInRhythm(
  request: CalendarRequest,
  days: readonly CalendarDay[],
  rhythms: ReadonlyMap<string, Rhythm>,
  seed: number,
): Calendar {
  const due = request.places
    .map((place, k) => ({ place, k }))
    .filter(({ place }) => isDue(place.frequency.everyWeeks, days, rhythms.get(place.id)));
  const rows = [0, ...due.map(({ k }) => k + 1)];
  const planned = (bound: (id: string) => boolean) =>
    planCalendar(
      {
        ...request,
        days,
        crews: [],
        places: due.map(({ place }) => {
          const rhythm = bound(place.id) ? rhythms.get(place.id) : undefined;
          return { ...place, ...(rhythm && { rhythm }) };
        }),
        travelMinutes: rows.map((row) => rows.map((column) => request.travelMinutes[row]![column]!)),
      },
      { seed },
    );
  const strict = planned(() => true);
  if (strict.unplaced.length === 0) return strict;
  const failing = new Set(strict.unplaced.map(({ place }) => place));
  const freer = planned((id) => !failing.has(id));
  return missedOf(freer) < missedOf(strict) ? freer : strict;
}

/** Whether a visit falls into these days: once a month in a last week alone may not. */
function isDue(everyWeeks: number, days: readonly CalendarDay[], rhythm: Rhythm | undefined): boolean {
  return rhythm === undefined || days.some(({ week }) => week % everyWeeks === rhythm.week);
}

function copy(draft: CalendarDraft, { rounds }: Calendar): void {
  const { days, vehicles, places } = draft.request;
  for (const { date, vehicle, stops } of rounds) {
    const day = days.findIndex((other) => other.date === date);
    for (const stop of stops)
      draft.add(
        places.findIndex(({ id }) => id === stop.place),
        day,
        vehicles.indexOf(vehicle),
      );
  }
}

const missedOf = ({ unplaced }: Calendar): number =>
  unplaced.reduce((sum, { missedDates }) => sum + Math.max(1, missedDates.length), 0);

/** One line a place: its dates together, reason and remedies of the first block that misses it. */
function merged(unplaced: readonly Unplaced[]): Unplaced[] {
  return [...Map.groupBy(unplaced, ({ place }) => place).values()].map((lines) => ({
    ...lines[0]!,
    missedDates: lines.flatMap(({ missedDates }) => missedDates),
    visits: lines.reduce((sum, { visits }) => sum + visits, 0),
  }));
}

/** Crews of a calendar by `roundKey`, to be kept in another made from it. */
export function crewsOf(
  { days, vehicles }: CalendarRequest,
  { rounds }: Pick<Calendar, 'rounds'>,
): Map<string, string> {
  return new Map(
    rounds.flatMap(({ date, vehicle, crew }) =>
      crew === undefined
        ? []
        : [
            [
              roundKey(
                days.findIndex((day) => day.date === date),
                vehicles.indexOf(vehicle),
              ),
              crew,
            ] as const,
          ],
    ),
  );
}
