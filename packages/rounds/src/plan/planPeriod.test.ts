import { addDays, minutes } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import type { CalendarRequest } from '../calendar/calendarRequest.ts';
import type { Calendar } from '../calendar/planCalendar.ts';
import { randomRequest, simpleRequest, weekly } from '../testing/calendars.ts';
import { moveVisit } from './moveVisit.ts';
import { planPeriod } from './planPeriod.ts';
import { replaceCrew } from './replaceCrew.ts';
import { requestOf } from './requestOf.ts';
import type { RoundDraft } from './roundDraft.ts';
import { roundFigures } from './roundFigures.ts';
import { pairVisits, visitChanges, visitsOf } from './visitChanges.ts';

const place = { place: null, commune: '76217', point: null };
const stop = {
  ...place,
  id: 'a',
  name: 'A',
  frequency: 'weekly' as const,
  sessionMinutes: 180,
  forbiddenWeekdays: [],
  wantedWeekdays: [],
  marketWeekdays: [2],
  market: 'avoid' as const,
  openings: [],
  email: '',
  note: '',
};
/** Twelve weeks from Monday 5 January 2026 to Friday 27 March; no holiday. */
const draft: RoundDraft = {
  name: 'Essai',
  from: '2026-01-05',
  to: '2026-03-27',
  weekdays: [1, 2, 3, 4, 5],
  closedDates: [],
  workingDay: { from: '08:30', to: '17:30' },
  vehicles: ['bus'],
  depot: { ...place, name: 'Dépôt' },
  stops: [stop, { ...stop, id: 'b', frequency: 'monthly' }, { ...stop, id: 'c', frequency: 'twiceWeekly' }],
  crews: [
    { id: 'x', clinician: null, name: 'X', weekdays: [1, 2, 3, 4, 5], dates: [], absences: [], mostPerMonth: 31 },
    { id: 'y', clinician: null, name: 'Y', weekdays: [1, 2, 3, 4, 5], dates: [], absences: [], mostPerMonth: 31 },
  ],
};
const basis = {
  travelMinutes: [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 30))),
  kilometres: [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 20))),
  holidays: [],
};
const datesOf = ({ rounds }: Calendar, id: string) =>
  rounds.filter(({ stops }) => stops.some((s) => s.place === id)).map(({ date }) => date);
const weekdays = (dates: readonly string[], { days }: CalendarRequest) =>
  new Set(dates.map((date) => days.find((day) => day.date === date)!.weekday));

test('twelve weeks: 12 weekly visits on one weekday, 3 monthly ones 28 days apart, 24 twice a week on the same two days', () => {
  const request = requestOf(draft, basis);
  const calendar = planPeriod(request);
  expect(calendar.unplaced).toEqual([]);
  expect(datesOf(calendar, 'a')).toHaveLength(12);
  expect(weekdays(datesOf(calendar, 'a'), request).size).toBe(1);
  const monthly = datesOf(calendar, 'b');
  expect(monthly).toEqual([monthly[0], addDays(monthly[0]!, 28), addDays(monthly[0]!, 56)]);
  expect(datesOf(calendar, 'c')).toHaveLength(24);
  expect(weekdays(datesOf(calendar, 'c'), request).size).toBe(2);
  // the market stands on Tuesdays
  for (const id of ['a', 'b', 'c']) expect(weekdays(datesOf(calendar, id), request).has(2)).toBe(false);
  const loads = ['x', 'y'].map((crew) => calendar.rounds.filter((round) => round.crew === crew).length);
  expect(Math.abs(loads[0]! - loads[1]!)).toBeLessThanOrEqual(1);
});

test('a holiday moves its visit within its week, and the rhythm goes on after it', () => {
  const plain = planPeriod(requestOf(draft, basis));
  const dates = datesOf(plain, 'a');
  const request = requestOf(draft, { ...basis, holidays: [dates[6]!] });
  const calendar = planPeriod(request);
  const moved = datesOf(calendar, 'a').filter((date) => !dates.includes(date));
  expect(datesOf(calendar, 'a')).toHaveLength(12);
  expect(moved).toHaveLength(1);
  const week = (date: string) => Math.floor((Date.parse(date) - Date.parse(draft.from)) / (7 * 86_400_000));
  expect(week(moved[0]!)).toBe(week(dates[6]!));
});

describe.each([1, 2, 3, 4, 5, 6])('random case %i over ten weeks', (seed) => {
  const two = randomRequest(seed);
  const request: CalendarRequest = {
    ...two,
    days: Array.from({ length: 5 }, (_, k) =>
      two.days.map((day) => ({ ...day, date: addDays(day.date, 14 * k), week: day.week + 2 * k })),
    ).flat(),
  };
  const calendar = planPeriod(request);
  test('every round can be driven, nobody is sent against their availability or over their maximum', () => {
    const months = new Map<string, number>();
    for (const { date, crew, leave, back, stops } of calendar.rounds) {
      expect(leave).toBeGreaterThanOrEqual(request.workingDay.from);
      expect(back).toBeLessThanOrEqual(request.workingDay.to);
      expect(new Set(stops.map((one) => one.place)).size).toBe(stops.length);
      if (crew === undefined) continue;
      const { availableDates, mostPerMonth } = request.crews.find(({ id }) => id === crew)!;
      expect(availableDates.has(date)).toBe(true);
      const key = `${crew} ${date.slice(0, 7)}`;
      months.set(key, (months.get(key) ?? 0) + 1);
      expect(months.get(key)).toBeLessThanOrEqual(mostPerMonth);
    }
  });
  test('every place has all its visits or says why', () => {
    for (const { id, frequency } of request.places) {
      const due = (10 / frequency.everyWeeks) * frequency.visits;
      if (datesOf(calendar, id).length < due) expect(calendar.unplaced.map((one) => one.place)).toContain(id);
    }
  });
});

describe('a visit moved by hand', () => {
  const request = simpleRequest([weekly('a', 3, { forbiddenWeekdays: [5] }), weekly('b', 3), weekly('c', 3)]);
  const calendar = planPeriod(request);
  const from = { date: datesOf(calendar, 'a')[0]!, vehicle: 'bus' };
  const check = (date: string, locked: string[] = []) =>
    moveVisit(request, calendar, { place: 'a', from, to: { date, vehicle: 'bus' } }, new Set(locked));
  const others = new Set(['b', 'c'].flatMap((id) => datesOf(calendar, id)));
  const free = request.days.find(({ date, weekday }) => date !== from.date && weekday !== 5 && !others.has(date))!.date;

  test('goes to a free day; everything else stays', () => {
    const { calendar: after, refusals } = check(free);
    expect(refusals).toEqual([]);
    expect(
      visitChanges(visitsOf(calendar.rounds), visitsOf(after!.rounds)).filter((change) => change.place === 'a'),
    ).toMatchObject([{ before: { date: from.date }, after: { date: free } }]);
  });
  test('is refused with the rule that it breaks', () => {
    expect(check('2024-06-07').refusals).toEqual(['weekday-excluded']);
    expect(check(free, [free]).refusals).toEqual(['locked']);
    expect(check('2024-06-08').refusals).toEqual(['no-round-that-day']);
  });
  test('three sessions of three hours do not fit into a day of eight hours', () => {
    const day = request.days.filter(({ weekday }) => weekday !== 5)[0]!.date;
    let current = calendar;
    const moved = ['a', 'b', 'c'].map((id) => {
      const at = { date: datesOf(current, id)[0]!, vehicle: 'bus' };
      if (at.date === day) return 'there';
      const { refusals, calendar: after } = moveVisit(
        request,
        current,
        { place: id, from: at, to: { date: day, vehicle: 'bus' } },
        new Set(),
      );
      current = after ?? current;
      return refusals[0] ?? 'moved';
    });
    expect(moved.filter((one) => one === 'no-room')).toHaveLength(1);
  });
});

test('a doctor who cannot come is replaced by the only other one who can; the other rounds keep theirs', () => {
  const request = requestOf(draft, basis);
  const calendar = planPeriod(request);
  const { date, crew } = calendar.rounds[5]!;
  const after = replaceCrew(request, calendar, crew!, date);
  expect(after.rounds[5]!.crew).toBe(crew === 'x' ? 'y' : 'x');
  expect(after.rounds.map((round) => round.crew).filter((one, k) => one !== calendar.rounds[k]!.crew)).toHaveLength(1);
  const alone = { ...request, crews: request.crews.filter(({ id }) => id === crew) };
  const gaps = replaceCrew(alone, planPeriod(alone), crew!, date).crewGaps;
  expect(gaps).toMatchObject([{ date, reason: 'nobody-available' }]);
});

test('the nearest visits of a place become each other, so that the fewest are cancelled', () => {
  const visit = (date: string) => ({ place: 'a', date, vehicle: 'bus', start: 540, end: 700, crew: null });
  const pairs = pairVisits(
    ['2026-01-05', '2026-01-12', '2026-01-19'].map(visit),
    ['2026-01-05', '2026-01-20'].map(visit),
  );
  expect(pairs.map(({ before, after }) => [before?.date, after?.date])).toEqual([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-19', '2026-01-20'],
    ['2026-01-12', undefined],
  ]);
});

test('out and back is 2 × 20 km and 60 minutes a round of one stop; 180 minutes a week are 0.8 half-days', () => {
  const one = { ...draft, stops: [stop] };
  const small = {
    travelMinutes: [
      [0, 30],
      [30, 0],
    ],
    kilometres: [
      [0, 20],
      [20, 0],
    ],
    holidays: [],
  };
  const { rounds } = planPeriod(requestOf({ ...one, to: '2026-03-29' }, small));
  const figures = roundFigures({ ...one, to: '2026-03-29' }, small, rounds);
  expect(figures).toMatchObject({
    rounds: 12,
    visits: 12,
    kilometres: 480,
    drivingMinutes: 720,
    sessionMinutes: 2160,
    weeks: 12,
  });
  expect(figures.halfDays[0]).toBeCloseTo(0.8, 9);
  expect(minutes(figures.workMinutes)).toBe(12 * 240);
});
