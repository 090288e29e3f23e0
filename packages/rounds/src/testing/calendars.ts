import { minutes } from '@maillage/units';
import type { CalendarDay, CalendarPlace, CalendarRequest, Crew } from '../calendar/calendarRequest.ts';
import { Random } from '../solver/random.ts';

/** Monday to Friday of some weeks from Monday 3 June 2024, which has no holiday. */
export function weeksOfJune(weeks: number): CalendarDay[] {
  return Array.from({ length: weeks * 7 }, (_, k) => ({
    date: new Date(Date.UTC(2024, 5, 3 + k)).toISOString().slice(0, 10),
    weekday: (k % 7) + 1,
    week: Math.floor(k / 7),
  })).filter(({ weekday }) => weekday <= 5);
}

export function everyDay(id: string, days: readonly CalendarDay[], mostPerMonth = 31): Crew {
  return { id, availableDates: new Set(days.map(({ date }) => date)), mostPerMonth };
}

/** One vehicle, 9:00 to 17:00, one crew for every day; each trip takes 30 minutes. */
export function simpleRequest(
  places: readonly CalendarPlace[],
  change: Partial<CalendarRequest> = {},
): CalendarRequest {
  const days = change.days ?? weeksOfJune(1);
  const rows = [0, ...places.map((_, k) => k + 1)];
  return {
    days,
    places,
    vehicles: ['bus'],
    crews: [everyDay('doctor', days)],
    workingDay: { from: minutes(540), to: minutes(1020) },
    travelMinutes: rows.map((i) => rows.map((j) => (i === j ? 0 : 30))),
    ...change,
  };
}

/** A place once a week for so many hours. */
export function weekly(id: string, hours: number, change: Partial<CalendarPlace> = {}): CalendarPlace {
  return { id, frequency: { visits: 1, everyWeeks: 1 }, sessionMinutes: minutes(hours * 60), ...change };
}

/** Random places, openings, market days, crews and travel; some cannot be served. */
export function randomRequest(seed: number): CalendarRequest {
  const random = new Random(seed);
  const days = weeksOfJune(2);
  const size = 3 + random.below(4);
  const point = () => ({ x: random.below(60), y: random.below(60) });
  const points = Array.from({ length: size + 1 }, point);
  const places = Array.from({ length: size }, (_, k): CalendarPlace => {
    const from = 540 + 60 * random.below(4);
    return {
      id: `place ${k}`,
      frequency: [
        { visits: 2, everyWeeks: 1 },
        { visits: 1, everyWeeks: 1 },
        { visits: 1, everyWeeks: 2 },
      ][random.below(3)]!,
      sessionMinutes: minutes(60 * (1 + random.below(3))),
      forbiddenWeekdays: [1 + random.below(5)],
      ...(random.next() < 0.5 && {
        openings: [{ weekdays: [1, 2, 3, 4, 5], from: minutes(from), to: minutes(from + 240) }],
      }),
    };
  });
  const crews = Array.from({ length: 4 }, (_, k): Crew => {
    const some = days.filter(() => random.next() < 0.6);
    return {
      id: `doctor ${k}`,
      availableDates: new Set(some.map(({ date }) => date)),
      mostPerMonth: 1 + random.below(5),
    };
  });
  const travelMinutes = points.map((a) => points.map((b) => Math.round(Math.hypot(a.x - b.x, a.y - b.y))));
  return simpleRequest(places, { days, crews, vehicles: ['bus', 'van'].slice(0, 1 + random.below(2)), travelMinutes });
}
