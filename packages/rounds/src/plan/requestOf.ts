import { addDays, type Day, minutes, mondayOf, weekdayOf } from '@maillage/units';
import {
  type CalendarDay,
  type CalendarPlace,
  type CalendarRequest,
  type Crew,
  frequencies,
} from '../calendar/calendarRequest.ts';
import { clockMinutes } from './clockMinutes.ts';
import type { RoundBasis, RoundCrew, RoundDraft, RoundStop } from './roundDraft.ts';

/** What a draft asks of the calendar, over its whole period. */
export function requestOf(
  draft: RoundDraft,
  { travelMinutes, holidays, crewDays }: Pick<RoundBasis, 'travelMinutes' | 'holidays' | 'crewDays'>,
): CalendarRequest {
  const days = daysOf(draft, holidays);
  return {
    days,
    places: draft.stops.map(placeOf),
    vehicles: draft.vehicles,
    crews: draft.crews.map((crew) => crewOf(crew, days, new Set(crewDays?.[crew.id]))),
    workingDay: { from: clockMinutes(draft.workingDay.from), to: clockMinutes(draft.workingDay.to) },
    travelMinutes,
  };
}

/** Days on which the vehicles go out; weeks are counted from the Monday of the first. */
function daysOf({ from, to, weekdays, closedDates }: RoundDraft, holidays: readonly Day[]): CalendarDay[] {
  const closed = new Set([...closedDates, ...holidays]);
  const first = Date.parse(mondayOf(from));
  const days: CalendarDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    if (!weekdays.includes(weekday) || closed.has(date)) continue;
    days.push({ date, weekday, week: Math.floor((Date.parse(date) - first) / (7 * 86_400_000)) });
  }
  return days;
}

function placeOf(stop: RoundStop): CalendarPlace {
  const { id, frequency, sessionMinutes, market, marketWeekdays, openings } = stop;
  const forbidden = [...stop.forbiddenWeekdays, ...(market === 'avoid' ? marketWeekdays : [])];
  const wanted = market === 'wanted' && marketWeekdays.length > 0 ? marketWeekdays : stop.wantedWeekdays;
  return {
    id,
    frequency: frequencies[frequency],
    sessionMinutes: minutes(sessionMinutes),
    ...(forbidden.length > 0 && { forbiddenWeekdays: forbidden }),
    ...(wanted.length > 0 && { wantedWeekdays: wanted }),
    ...(openings.length > 0 && {
      openings: openings.map(({ weekdays, from, to }) => ({
        weekdays,
        from: clockMinutes(from),
        to: clockMinutes(to),
      })),
    }),
    // twice a week: never on two days in a row
    ...(frequency === 'twiceWeekly' && { daysApart: 2 }),
  };
}

/** The weekdays of the plan come before what the clinician said; its dates and absences hold in both cases. */
function crewOf(
  { id, weekdays, dates, absences, mostPerMonth }: RoundCrew,
  days: readonly CalendarDay[],
  said: ReadonlySet<Day>,
): Crew {
  const usual = ({ date, weekday }: CalendarDay) => (weekdays.length > 0 ? weekdays.includes(weekday) : said.has(date));
  const can = days.filter((day) => (usual(day) || dates.includes(day.date)) && !absences.includes(day.date));
  return { id, availableDates: new Set(can.map(({ date }) => date)), mostPerMonth };
}
