import { type Minutes, minutes } from '@maillage/units';
import type { CalendarDay, CalendarRequest, CalendarStop, TimeOfDay } from './calendarRequest.ts';
import { openingsOn } from './dayPatterns.ts';

/** A round that can be driven. */
export interface Timetable {
  readonly leave: TimeOfDay;
  readonly back: TimeOfDay;
  readonly travelMinutes: Minutes;
  readonly stops: readonly CalendarStop[];
}

/**
 * The order of some places that needs the least travel, then ends earliest, within the working day and the openings;
 * `undefined` when none can be driven. Tries every order, so rounds are short: sessions are hours long.
 */
export function timetable(
  places: readonly number[],
  day: CalendarDay,
  request: CalendarRequest,
): Timetable | undefined {
  const { workingDay, travelMinutes } = request;
  const chosen: CalendarStop[] = [];
  let best: Timetable | undefined;
  const openings = new Map(places.map((place) => [place, openingsOn(request.places[place]!, day, workingDay)]));
  const extend = (from: number, time: number, travelled: number, left: readonly number[]) => {
    if (best && travelled > best.travelMinutes) return;
    if (left.length === 0) {
      const back = time + travelMinutes[from]![0]!;
      const total = travelled + travelMinutes[from]![0]!;
      if (back <= workingDay.to && isBetter(total, back, best)) best = written(chosen, back, total, request);
      return;
    }
    for (const place of left) {
      const trip = travelMinutes[from]![place + 1]!;
      const { sessionMinutes, id } = request.places[place]!;
      const arrival = time + trip;
      const start = firstStart(openings.get(place)!, arrival, sessionMinutes);
      if (start === undefined) continue;
      const departure = start + sessionMinutes;
      chosen.push({ place: id, arrival: minutes(arrival), start: minutes(start), departure: minutes(departure) });
      extend(
        place + 1,
        departure,
        travelled + trip,
        left.filter((other) => other !== place),
      );
      chosen.pop();
    }
  };
  extend(0, workingDay.from, 0, places);
  return best;
}

function isBetter(total: number, back: number, best: Timetable | undefined): boolean {
  return !best || total < best.travelMinutes || (total === best.travelMinutes && back < best.back);
}

/** The earliest start of a session from an arrival on. */
function firstStart(
  openings: readonly { readonly from: number; readonly to: number }[],
  arrival: number,
  session: number,
): number | undefined {
  for (const { from, to } of openings) {
    const start = Math.max(from, arrival);
    if (start + session <= to) return start;
  }
  return undefined;
}

/** Leaves the depot just in time for the first start. */
function written(
  stops: readonly CalendarStop[],
  back: number,
  travelled: number,
  { places, travelMinutes, workingDay }: CalendarRequest,
): Timetable {
  const [first, ...others] = stops;
  if (!first) return { leave: workingDay.from, back: workingDay.from, travelMinutes: minutes(0), stops: [] };
  const trip = travelMinutes[0]![places.findIndex(({ id }) => id === first.place) + 1]!;
  const leave = minutes(first.start - trip);
  return {
    leave,
    back: minutes(back),
    travelMinutes: minutes(travelled),
    stops: [{ ...first, arrival: first.start }, ...others],
  };
}
