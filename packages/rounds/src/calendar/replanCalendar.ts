import { roundKey } from './assignCrews.ts';
import type { CalendarRequest } from './calendarRequest.ts';
import { isUsable } from './dayPatterns.ts';
import { CalendarDraft } from './draft.ts';
import type { Calendar } from './planCalendar.ts';
import { finishCalendar } from './planCalendar.ts';

/** A visit that another day or vehicle takes over; without `to` it is cancelled, and the reason given. */
export interface CalendarChange {
  readonly place: string;
  readonly from: { readonly date: string; readonly vehicle: string };
  readonly to?: { readonly date: string; readonly vehicle: string };
  readonly reason?: 'no-room-on-any-day' | 'no-day-left';
}

export interface Replanned {
  readonly calendar: Calendar;
  /** Everything that is not as before, to be told to those concerned. */
  readonly changes: readonly CalendarChange[];
}

export interface Breakdown {
  readonly date: string;
  readonly vehicle: string;
  /** Dates on which nothing may change: past, or already announced. */
  readonly lockedDates: ReadonlySet<string>;
}

/** One visit to be placed again, and where it may go, the best first. */
interface Displaced {
  readonly place: number;
  readonly options: readonly { readonly day: number; readonly vehicle: number }[];
}

/**
 * A vehicle cannot go out on a day: its visits go to another vehicle that day, or to another day that the place can be
 * used on and that is not locked. All other visits and all crews stay. As few cancellations as can be, then the fewest
 * days moved (tried exhaustively: a round has few stops).
 */
export function replanCalendar(request: CalendarRequest, calendar: Calendar, breakdown: Breakdown): Replanned {
  const draft = draftOf(request, calendar);
  const day = request.days.findIndex(({ date }) => date === breakdown.date);
  const vehicle = request.vehicles.indexOf(breakdown.vehicle);
  if (day < 0 || vehicle < 0)
    throw new RangeError(
      `Got ${breakdown.date}, ${breakdown.vehicle} when expected a day and a vehicle of the calendar.`,
    );
  const lost = draft.placesOf(day, vehicle);
  for (const place of lost) draft.remove(place, day, vehicle);
  const displaced = lost.map(
    (place): Displaced => ({ place, options: optionsOf(draft, place, { day, vehicle }, breakdown) }),
  );
  const { targets } = bestTargets(draft, displaced, day);
  const kept = new Map<string, string>();
  for (const { date, vehicle: name, crew } of calendar.rounds) {
    const key = roundKey(
      request.days.findIndex((other) => other.date === date),
      request.vehicles.indexOf(name),
    );
    if (crew !== undefined && key !== roundKey(day, vehicle)) kept.set(key, crew);
  }
  displaced.forEach(({ place }, k) => {
    const target = targets[k];
    if (target) draft.add(place, target.day, target.vehicle);
  });
  const changes = displaced.map(({ place, options }, k) => changeOf(request, place, breakdown, options, targets[k]));
  return { calendar: finishCalendar(draft, calendar.unplaced, kept), changes };
}

/** The visits of a calendar, to be changed. */
export function draftOf(request: CalendarRequest, { rounds }: Calendar): CalendarDraft {
  const draft = new CalendarDraft(request);
  for (const { date, vehicle, stops } of rounds) {
    const day = request.days.findIndex((other) => other.date === date);
    for (const { place } of stops) {
      draft.add(
        request.places.findIndex(({ id }) => id === place),
        day,
        request.vehicles.indexOf(vehicle),
      );
    }
  }
  return draft;
}

/** The nearest days first, and on each the vehicles in their order. */
function optionsOf(
  { request }: CalendarDraft,
  place: number,
  broken: { readonly day: number; readonly vehicle: number },
  { lockedDates }: Breakdown,
): Displaced['options'] {
  return request.days
    .flatMap((day, d) => {
      if (lockedDates.has(day.date) || !isUsable(request.places[place]!, day, request)) return [];
      return request.vehicles.flatMap((_, vehicle) =>
        d === broken.day && vehicle === broken.vehicle ? [] : [{ day: d, vehicle }],
      );
    })
    .sort((a, b) => Math.abs(a.day - broken.day) - Math.abs(b.day - broken.day));
}

interface Targets {
  readonly targets: readonly (Displaced['options'][number] | undefined)[];
  readonly cancelled: number;
  readonly moved: number;
}

/** Tries every way to place the visits, the cheapest branch first. */
function bestTargets(draft: CalendarDraft, displaced: readonly Displaced[], brokenDay: number): Targets {
  let best: Targets = { targets: displaced.map(() => undefined), cancelled: displaced.length, moved: 0 };
  const chosen: Targets['targets'][number][] = [];
  const extend = (cancelled: number, moved: number) => {
    if (cancelled > best.cancelled || (cancelled === best.cancelled && moved >= best.moved)) return;
    if (chosen.length === displaced.length) {
      best = { targets: [...chosen], cancelled, moved };
      return;
    }
    const { place, options } = displaced[chosen.length]!;
    for (const option of options) {
      if (!hasRoom(draft, place, option)) continue;
      draft.add(place, option.day, option.vehicle);
      chosen.push(option);
      extend(cancelled, moved + Math.abs(option.day - brokenDay));
      chosen.pop();
      draft.remove(place, option.day, option.vehicle);
    }
    chosen.push(undefined);
    extend(cancelled + 1, moved);
    chosen.pop();
  };
  extend(0, 0);
  return best;
}

/** Whether the place is not there that day already, and the vehicle can still drive its round. */
function hasRoom(draft: CalendarDraft, place: number, { day, vehicle }: { day: number; vehicle: number }): boolean {
  const served = draft.request.vehicles.some((_, other) => draft.placesOf(day, other).includes(place));
  const after = [...draft.placesOf(day, vehicle), place].sort((a, b) => a - b);
  return !served && draft.timetableOf(after, day) !== undefined;
}

function changeOf(
  { places, days, vehicles }: CalendarRequest,
  place: number,
  { date, vehicle }: Breakdown,
  options: Displaced['options'],
  target: Displaced['options'][number] | undefined,
): CalendarChange {
  const change = { place: places[place]!.id, from: { date, vehicle } };
  if (target) return { ...change, to: { date: days[target.day]!.date, vehicle: vehicles[target.vehicle]! } };
  return { ...change, reason: options.length === 0 ? 'no-day-left' : 'no-room-on-any-day' };
}
