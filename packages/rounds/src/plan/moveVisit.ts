import { roundKey } from '../calendar/assignCrews.ts';
import type { CalendarRequest } from '../calendar/calendarRequest.ts';
import { openingsOn } from '../calendar/dayPatterns.ts';
import type { CalendarDraft } from '../calendar/draft.ts';
import { type Calendar, finishCalendar } from '../calendar/planCalendar.ts';
import { draftOf } from '../calendar/replanCalendar.ts';
import { crewsOf } from './planPeriod.ts';

export interface VisitMove {
  readonly place: string;
  readonly from: { readonly date: string; readonly vehicle: string };
  readonly to: { readonly date: string; readonly vehicle: string };
}

/** Why a visit cannot go there. */
export type MoveRefusal =
  | 'locked'
  | 'no-round-that-day'
  | 'already-there'
  | 'weekday-excluded'
  | 'stop-closed'
  | 'no-room';
/** What a move costs although it can be made. */
export type MoveWarning = 'other-week' | 'too-close' | 'nobody-available';

export interface MoveCheck {
  readonly refusals: readonly MoveRefusal[];
  readonly warnings: readonly MoveWarning[];
  /** The calendar after it; absent when it is refused. All other visits stay where they are, and all crews with their rounds. */
  readonly calendar?: Calendar;
}

/** Tries a visit on another day or vehicle, by the same rules as the search. */
export function moveVisit(
  request: CalendarRequest,
  calendar: Calendar,
  move: VisitMove,
  locked: ReadonlySet<string>,
): MoveCheck {
  const day = request.days.findIndex(({ date }) => date === move.to.date);
  const vehicle = request.vehicles.indexOf(move.to.vehicle);
  const place = request.places.findIndex(({ id }) => id === move.place);
  const draft = draftOf(request, calendar);
  const origin = request.days.findIndex(({ date }) => date === move.from.date);
  draft.remove(place, origin, request.vehicles.indexOf(move.from.vehicle));
  const refusals = refusalsOf(
    draft,
    place,
    day,
    vehicle,
    [move.from.date, move.to.date].some((date) => locked.has(date)),
  );
  if (refusals.length > 0) return { refusals, warnings: [] };
  draft.add(place, day, vehicle);
  const kept = crewsOf(request, calendar);
  const after = finishCalendar(draft, calendar.unplaced, kept);
  const gap = after.crewGaps.some(({ date, vehicle: name }) => date === move.to.date && name === move.to.vehicle);
  const nobody = gap && !kept.has(roundKey(day, vehicle));
  const warnings: MoveWarning[] = [
    ...(request.days[day]!.week === request.days[origin]!.week ? [] : (['other-week'] as const)),
    ...(isTooClose(request, after, place) ? (['too-close'] as const) : []),
    ...(nobody ? (['nobody-available'] as const) : []),
  ];
  return { refusals, warnings, calendar: after };
}

function refusalsOf(draft: CalendarDraft, place: number, day: number, vehicle: number, locked: boolean): MoveRefusal[] {
  const { request } = draft;
  if (locked) return ['locked'];
  if (day < 0 || vehicle < 0) return ['no-round-that-day'];
  if (request.vehicles.some((_, other) => draft.placesOf(day, other).includes(place))) return ['already-there'];
  const asked = request.places[place]!;
  const { weekday } = request.days[day]!;
  if (asked.forbiddenWeekdays?.includes(weekday) || (asked.wantedWeekdays && !asked.wantedWeekdays.includes(weekday)))
    return ['weekday-excluded'];
  const openings = openingsOn(asked, request.days[day]!, request.workingDay);
  if (!openings.some(({ from, to }) => to - from >= asked.sessionMinutes)) return ['stop-closed'];
  const together = [...draft.placesOf(day, vehicle), place].sort((a, b) => a - b);
  return draft.timetableOf(together, day) ? [] : ['no-room'];
}

/** Whether two visits of a place are nearer to each other than it wants. */
function isTooClose({ places }: CalendarRequest, { rounds }: Calendar, place: number): boolean {
  const { id, daysApart = 1 } = places[place]!;
  const dates = rounds
    .filter(({ stops }) => stops.some((stop) => stop.place === id))
    .map(({ date }) => Date.parse(date));
  return dates.sort((a, b) => a - b).some((date, k) => k > 0 && date - dates[k - 1]! < daysApart * 86_400_000);
}
