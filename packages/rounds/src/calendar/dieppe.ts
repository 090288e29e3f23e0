import { minutes } from '@maillage/units';
import { type CalendarDay, type CalendarRequest, type Crew, frequencies } from './calendarRequest.ts';

/** Four weeks from Monday 6 May 2024: Wednesday 8 and Thursday 9 (Ascension) and Monday 20 May are holidays. */
const FIRST_MONDAY = Date.UTC(2024, 4, 6);
const WEEKS = 4;
const HOLIDAYS = new Set(['2024-05-08', '2024-05-09', '2024-05-20']);
const DAY_MILLISECONDS = 86_400_000;

/**
 * A médicobus like that of Dieppe (2 April 2024: ten retired doctors in alternation, Monday to Friday 8:30–17:30, six
 * communes). The press does not name the communes: these six bourgs around Dieppe are an example, with their markets and
 * opening hours. Minutes by car between the centres, depot in Dieppe, as `maillage travel estimate` gives them.
 */
export function dieppeExample(): CalendarRequest {
  const halfDay = minutes(195);
  const morning = { weekdays: [1, 2, 3, 4, 5], from: minutes(8 * 60 + 30), to: minutes(13 * 60) };
  return {
    days: workingDays(),
    vehicles: ['médicobus'],
    workingDay: { from: minutes(8 * 60 + 30), to: minutes(17 * 60 + 30) },
    crews: Array.from({ length: 10 }, (_, k) => doctor(k)),
    places: [
      { id: 'Envermeu', frequency: frequencies.twiceWeekly, sessionMinutes: halfDay, daysApart: 2 },
      { id: 'Londinières', frequency: frequencies.weekly, sessionMinutes: halfDay, forbiddenWeekdays: [4] },
      { id: 'Longueville-sur-Scie', frequency: frequencies.weekly, sessionMinutes: halfDay, openings: [morning] },
      { id: 'Tôtes', frequency: frequencies.fortnightly, sessionMinutes: halfDay },
      {
        id: 'Bacqueville-en-Caux',
        frequency: frequencies.twiceWeekly,
        sessionMinutes: halfDay,
        forbiddenWeekdays: [3],
      },
      { id: 'Luneray', frequency: frequencies.weekly, sessionMinutes: halfDay, wantedWeekdays: [2, 4] },
    ],
    travelMinutes: [
      [0, 18.9, 29.7, 19.0, 31.9, 20.6, 22.7],
      [18.9, 0, 19.0, 24.6, 38.3, 29.2, 35.4],
      [29.7, 19.0, 0, 29.4, 40.7, 37.7, 46.2],
      [19.0, 24.6, 29.4, 0, 18.2, 12.5, 21.0],
      [31.9, 38.3, 40.7, 18.2, 0, 17.1, 23.5],
      [20.6, 29.2, 37.7, 12.5, 17.1, 0, 13.1],
      [22.7, 35.4, 46.2, 21.0, 23.5, 13.1, 0],
    ],
  };
}

/** Two doctors come on each weekday, for at most three days a month. */
function doctor(k: number): Crew {
  const weekdays = [(k % 5) + 1, ((k + 2) % 5) + 1];
  const dates = workingDays().filter(({ weekday }) => weekdays.includes(weekday));
  return { id: `doctor ${k + 1}`, availableDates: new Set(dates.map(({ date }) => date)), mostPerMonth: 3 };
}

function workingDays(): CalendarDay[] {
  return Array.from({ length: WEEKS * 7 }, (_, k) => ({
    date: new Date(FIRST_MONDAY + k * DAY_MILLISECONDS).toISOString().slice(0, 10),
    weekday: (k % 7) + 1,
    week: Math.floor(k / 7),
  })).filter(({ date, weekday }) => weekday <= 5 && !HOLIDAYS.has(date));
}
