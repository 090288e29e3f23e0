import type { RoundsInstance } from '../instance/roundsInstance.ts';
import { solveRounds } from '../solver/solveRounds.ts';
import { assignCrews, type CrewGap, roundKey } from './assignCrews.ts';
import { assertRequest, type CalendarRequest, type CalendarRound } from './calendarRequest.ts';
import { dayPatterns } from './dayPatterns.ts';
import { CalendarDraft } from './draft.ts';
import { improveDraft, insertPlace } from './improveDraft.ts';
import { placePartly, type Unplaced } from './placePartly.ts';

/** Plans of the periodic search before openings are looked at; small problems are settled long before. */
const SEARCH_STEPS = 150;

export interface Calendar {
  /** In order of date and vehicle; vehicles that stay in are absent. */
  readonly rounds: readonly CalendarRound[];
  /** Places that miss visits, with the reasons. */
  readonly unplaced: readonly Unplaced[];
  /** Rounds without a crew, with the reasons. */
  readonly crewGaps: readonly CrewGap[];
  readonly travelMinutes: number;
}

/**
 * Who goes where on which day: days and vehicles by the periodic search (least travel), then openings and market days
 * by exact timetables, then crews, the least loaded as much as possible. The same seed gives the same calendar.
 */
export function planCalendar(request: CalendarRequest, options: { readonly seed?: number } = {}): Calendar {
  assertRequest(request);
  const patterns = request.places.map((place) => dayPatterns(place, request));
  const draft = new CalendarDraft(request);
  const placeable = patterns.flatMap((sets, place) => (sets.length > 0 ? [place] : []));
  const pending = placeable.length > 0 ? seedDraft(draft, placeable, patterns, options.seed ?? 1) : [];
  const left = pending.filter((place) => !insertPlace(draft, place, patterns));
  improveDraft(draft, patterns);
  const never = patterns.flatMap((sets, place) => (sets.length === 0 ? [place] : []));
  const unplaced = [...never, ...left.filter((place) => !insertPlace(draft, place, patterns))].map((place) =>
    placePartly(draft, place, patterns),
  );
  return finishCalendar(draft, unplaced);
}

/** Crews and times for the places of a draft. */
export function finishCalendar(
  draft: CalendarDraft,
  unplaced: readonly Unplaced[],
  kept?: ReadonlyMap<string, string>,
): Calendar {
  const { days, vehicles } = draft.request;
  const driven = days.flatMap((_, day) =>
    vehicles.flatMap((_, vehicle) => (draft.placesOf(day, vehicle).length > 0 ? [{ day, vehicle }] : [])),
  );
  const { crewOf, gaps } = assignCrews(draft.request, driven, kept);
  const rounds = driven.map(({ day, vehicle }): CalendarRound => {
    const crew = crewOf.get(roundKey(day, vehicle));
    const times = draft.timetableOf(draft.placesOf(day, vehicle), day)!;
    return { date: days[day]!.date, vehicle: vehicles[vehicle]!, ...(crew !== undefined && { crew }), ...times };
  });
  return { rounds, unplaced, crewGaps: gaps, travelMinutes: draft.travelMinutes };
}

/** Fills a draft with what the periodic search finds; the places that its rounds cannot serve in time come back. */
function seedDraft(
  draft: CalendarDraft,
  placeable: readonly number[],
  patterns: readonly (readonly number[])[],
  seed: number,
): number[] {
  const { solution } = solveRounds(toInstance(draft.request, placeable, patterns), { steps: SEARCH_STEPS, seed });
  const late = new Set<number>();
  solution.routes.forEach((vehicles, day) => {
    vehicles.forEach((route, vehicle) => {
      for (const place of route.map((customer) => placeable[customer - 1]!)) {
        const after = [...draft.placesOf(day, vehicle), place].sort((a, b) => a - b);
        if (draft.timetableOf(after, day)) draft.add(place, day, vehicle);
        else late.add(place);
      }
    });
  });
  for (const place of late) draft.takeOut(place);
  return [...late];
}

/** The periodic problem behind a request: travel is the distance, sessions are the service, nothing is loaded. */
function toInstance(
  { places, days, vehicles, workingDay, travelMinutes }: CalendarRequest,
  placeable: readonly number[],
  patterns: readonly (readonly number[])[],
): RoundsInstance {
  const rows = [0, ...placeable.map((place) => place + 1)];
  const byDay = (value: number) => new Float64Array(days.length).fill(value);
  return {
    customers: placeable.length,
    days: days.length,
    vehicles: vehicles.length,
    capacity: byDay(Number.POSITIVE_INFINITY),
    maxDuration: byDay(workingDay.to - workingDay.from),
    distance: Float64Array.from(rows.flatMap((from) => rows.map((to) => travelMinutes[from]![to]!))),
    service: Float64Array.from([0, ...placeable.map((place) => places[place]!.sessionMinutes)]),
    demand: new Float64Array(rows.length),
    frequency: new Int32Array(rows.length).fill(1, 1),
    patterns: [new Int32Array(0), ...placeable.map((place) => Int32Array.from(patterns[place]!))],
  };
}
