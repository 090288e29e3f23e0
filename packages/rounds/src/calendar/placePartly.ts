import { minutes } from '@maillage/units';
import type { CalendarPlace, CalendarRequest } from './calendarRequest.ts';
import { dayPatterns, isUsable } from './dayPatterns.ts';
import { CalendarDraft } from './draft.ts';
import { insertPlace } from './improveDraft.ts';

/** Why visits of a place have no room. */
export type UnplacedReason =
  /** No weekday is left between those wanted and those forbidden. */
  | 'weekdays-excluded'
  /** No opening is as long as a session. */
  | 'openings-too-short'
  /** Too few weekdays, or too close to each other, for so many visits a week. */
  | 'too-few-weekdays'
  /** There, a session, and back: longer than the working day, or at hours when the stop is shut. */
  | 'out-of-reach-in-the-day'
  /** It could be served alone, but the vehicles are taken on all its days. */
  | 'vehicles-full';

/** One change that would let the place in, the others as they are. */
export type UnplacedRemedy =
  | { readonly change: 'longer-working-day'; readonly minutes: number }
  | { readonly change: 'wider-openings' }
  | { readonly change: 'shorter-session'; readonly minutes: number }
  | { readonly change: 'allow-weekday'; readonly weekday: number }
  | { readonly change: 'less-often'; readonly visits: number; readonly everyWeeks: number }
  | { readonly change: 'one-more-vehicle' };

export interface Unplaced {
  readonly place: string;
  /** Dates without room for a visit that is due; empty when no day is allowed at all. */
  readonly missedDates: readonly string[];
  /** Visits that take place nevertheless. */
  readonly visits: number;
  readonly reason: UnplacedReason;
  /** Each was tried and works; the smallest of its kind. */
  readonly remedies: readonly UnplacedRemedy[];
}

const STEP_MINUTES = 15;
const MOST_MINUTES = 240;
const SHORTEST_SESSION = 30;

/**
 * Puts a place that has no room for all its visits where there is room for most of them; tells the constraint that keeps
 * the others out, and the smallest changes that would let all in.
 */
export function placePartly(draft: CalendarDraft, place: number, patterns: readonly (readonly number[])[]): Unplaced {
  const why = whyUnplaced(draft, place, patterns);
  const partly = draft.fullestPlacement(place, patterns[place]!);
  const due = partly?.days ?? patterns[place]![0] ?? 0;
  if (partly) draft.put(place, partly);
  const missed = draft.request.days.filter((_, day) => ((due >> day) & 1) === 1 && !partly?.vehicleOn.has(day));
  return { ...why, missedDates: missed.map(({ date }) => date), visits: partly?.vehicleOn.size ?? 0 };
}

function whyUnplaced(
  draft: CalendarDraft,
  place: number,
  patterns: readonly (readonly number[])[],
): Omit<Unplaced, 'missedDates' | 'visits'> {
  const { request } = draft;
  const works = (remedy: UnplacedRemedy) => fits(draft, place, changed(request, place, remedy));
  const remedies = [
    ...firstThat(works, longerDays()),
    ...firstThat(works, [{ change: 'wider-openings' }]),
    ...firstThat(works, shorterSessions(request.places[place]!)),
    ...weekdaysOf(request)
      .filter((weekday) => !isAllowed(request.places[place]!, weekday))
      .map((weekday): UnplacedRemedy => ({ change: 'allow-weekday', weekday }))
      .filter(works),
    ...firstThat(works, lessOften(request.places[place]!)),
    ...firstThat(works, [{ change: 'one-more-vehicle' }]),
  ];
  return { place: request.places[place]!.id, reason: reasonOf(request, place, patterns), remedies };
}

function reasonOf(request: CalendarRequest, place: number, patterns: readonly (readonly number[])[]): UnplacedReason {
  const asked = request.places[place]!;
  if (patterns[place]!.length > 0) {
    const alone = new CalendarDraft(request);
    return alone.cheapestPlacement(place, patterns[place]!) ? 'vehicles-full' : 'out-of-reach-in-the-day';
  }
  if (!request.days.some(({ weekday }) => isAllowed(asked, weekday))) return 'weekdays-excluded';
  return request.days.some((day) => isUsable(asked, day, request)) ? 'too-few-weekdays' : 'openings-too-short';
}

/** Whether the place could be put into the draft under another request, other places moved if need be. */
function fits(draft: CalendarDraft, place: number, request: CalendarRequest): boolean {
  const patterns = request.places.map((asked) => dayPatterns(asked, request));
  if (patterns[place]!.length === 0) return false;
  const trial = new CalendarDraft(request);
  draft.request.days.forEach((_, day) => {
    draft.request.vehicles.forEach((_, vehicle) => {
      for (const other of draft.placesOf(day, vehicle)) trial.add(other, day, vehicle);
    });
  });
  return insertPlace(trial, place, patterns);
}

function changed(request: CalendarRequest, place: number, remedy: UnplacedRemedy): CalendarRequest {
  const withPlace = (change: (asked: CalendarPlace) => CalendarPlace) => ({
    ...request,
    places: request.places.map((asked, k) => (k === place ? change(asked) : asked)),
  });
  switch (remedy.change) {
    case 'longer-working-day': {
      const { from, to } = request.workingDay;
      return { ...request, workingDay: { from, to: minutes(to + remedy.minutes) } };
    }
    case 'wider-openings':
      return withPlace(({ openings: _, ...asked }) => asked);
    case 'shorter-session':
      return withPlace((asked) => ({ ...asked, sessionMinutes: minutes(remedy.minutes) }));
    case 'allow-weekday':
      return withPlace((asked) => allowing(asked, remedy.weekday));
    case 'less-often': {
      const { visits, everyWeeks } = remedy;
      return withPlace((asked) => ({ ...asked, frequency: { visits, everyWeeks } }));
    }
    case 'one-more-vehicle':
      return { ...request, vehicles: [...request.vehicles, 'one more'] };
    default:
      return remedy satisfies never;
  }
}

function allowing(asked: CalendarPlace, weekday: number): CalendarPlace {
  return {
    ...asked,
    forbiddenWeekdays: (asked.forbiddenWeekdays ?? []).filter((other) => other !== weekday),
    ...(asked.wantedWeekdays && { wantedWeekdays: [...asked.wantedWeekdays, weekday] }),
  };
}

function isAllowed({ forbiddenWeekdays, wantedWeekdays }: CalendarPlace, weekday: number): boolean {
  return !forbiddenWeekdays?.includes(weekday) && (!wantedWeekdays || wantedWeekdays.includes(weekday));
}

function weekdaysOf({ days }: CalendarRequest): number[] {
  return [...new Set(days.map(({ weekday }) => weekday))].sort((a, b) => a - b);
}

function longerDays(): UnplacedRemedy[] {
  return steps(STEP_MINUTES, MOST_MINUTES).map((more) => ({ change: 'longer-working-day', minutes: more }));
}

function shorterSessions({ sessionMinutes }: CalendarPlace): UnplacedRemedy[] {
  return steps(STEP_MINUTES, sessionMinutes - SHORTEST_SESSION).map((less) => ({
    change: 'shorter-session',
    minutes: sessionMinutes - less,
  }));
}

/** One visit less, then every second and every fourth week. */
function lessOften({ frequency: { visits, everyWeeks } }: CalendarPlace): UnplacedRemedy[] {
  const fewer = steps(1, visits - 1).map(
    (less): UnplacedRemedy => ({ change: 'less-often', visits: visits - less, everyWeeks }),
  );
  const rarer = [2, 4].filter((weeks) => weeks > everyWeeks);
  return [...fewer, ...rarer.map((weeks): UnplacedRemedy => ({ change: 'less-often', visits: 1, everyWeeks: weeks }))];
}

function steps(step: number, most: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(most / step)) }, (_, k) => (k + 1) * step);
}

function firstThat(works: (remedy: UnplacedRemedy) => boolean, remedies: readonly UnplacedRemedy[]): UnplacedRemedy[] {
  const found = remedies.find(works);
  return found ? [found] : [];
}
