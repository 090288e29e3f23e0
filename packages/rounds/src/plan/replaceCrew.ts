import type { CalendarRequest } from '../calendar/calendarRequest.ts';
import { type Calendar, finishCalendar } from '../calendar/planCalendar.ts';
import { draftOf } from '../calendar/replanCalendar.ts';
import { crewsOf } from './planPeriod.ts';

/**
 * Somebody cannot come on a day: their round goes to another who is available and under their maximum, the least loaded; every
 * other round keeps its crew. Without anybody the round stays, as a gap with its reason.
 */
export function replaceCrew(request: CalendarRequest, calendar: Calendar, crew: string, date: string): Calendar {
  const without: CalendarRequest = {
    ...request,
    crews: request.crews.map((other) =>
      other.id === crew
        ? { ...other, availableDates: new Set([...other.availableDates].filter((day) => day !== date)) }
        : other,
    ),
  };
  const lost = calendar.rounds.filter((round) => round.date === date && round.crew === crew);
  const kept = crewsOf(request, { rounds: calendar.rounds.filter((round) => !lost.includes(round)) });
  return finishCalendar(draftOf(without, calendar), calendar.unplaced, kept);
}
