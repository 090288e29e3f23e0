import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import { randomRequest, simpleRequest, weekly, weeksOfJune } from '../testing/calendars.ts';
import type { CalendarPlace, CalendarRequest } from './calendarRequest.ts';
import { dayPatterns, sizeOf } from './dayPatterns.ts';
import { dieppeExample } from './dieppe.ts';
import { type Calendar, planCalendar } from './planCalendar.ts';
import { timetable } from './timetable.ts';

const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

test('two near places share a day: a (10, b 5 from it) and b: 35 minutes instead of 20 + 40', () => {
  const travelMinutes = [
    [0, 10, 20],
    [10, 0, 5],
    [20, 5, 0],
  ];
  const { rounds, travelMinutes: total } = planCalendar(
    simpleRequest([weekly('a', 3), weekly('b', 3)], { travelMinutes }),
  );
  expect(total).toBe(35);
  expect(rounds).toHaveLength(1);
});

test.each(seeds)('law: calendar %i keeps days, hours, frequency, vehicles and crews', (seed) => {
  const request = randomRequest(seed);
  const calendar = planCalendar(request, { seed });
  expect(brokenRules(request, calendar)).toEqual([]);
});

test.each(seeds.slice(0, 10))(
  'calendar %i needs no more travel than trying every choice of days, places on one vehicle',
  (seed) => {
    const request = { ...randomRequest(seed), days: weeksOfJune(1), vehicles: ['bus'] };
    const small = {
      ...request,
      places: request.places.slice(0, 3),
      travelMinutes: request.travelMinutes.slice(0, 4).map((row) => row.slice(0, 4)),
    };
    const least = slowCalendar(small);
    const calendar = planCalendar(small, { seed });
    if (least === Number.POSITIVE_INFINITY) expect(calendar.unplaced.length).toBeGreaterThan(0);
    else {
      expect(calendar.unplaced).toEqual([]);
      expect(calendar.travelMinutes).toBeCloseTo(least, 6);
    }
  },
);

test('the same seed gives the same calendar', () => {
  expect(planCalendar(randomRequest(3))).toEqual(planCalendar(randomRequest(3)));
});

const open = (from: number, to: number) => [{ weekdays: [1, 2, 3, 4, 5], from: minutes(from), to: minutes(to) }];
const reasons: [string, CalendarPlace, string, object][] = [
  [
    'market on every day but wanted on Monday',
    weekly('a', 2, { wantedWeekdays: [1], forbiddenWeekdays: [1] }),
    'weekdays-excluded',
    { change: 'allow-weekday', weekday: 1 },
  ],
  [
    'a hall open for an hour, a session of two',
    weekly('a', 2, { openings: open(600, 660) }),
    'openings-too-short',
    { change: 'shorter-session', minutes: 60 },
  ],
  [
    'twice a week with one weekday',
    weekly('a', 2, { frequency: { visits: 2, everyWeeks: 1 }, wantedWeekdays: [1] }),
    'too-few-weekdays',
    { change: 'less-often', visits: 1, everyWeeks: 1 },
  ],
  [
    '30 + 8 h + 30 in a day of 8 h',
    weekly('a', 8),
    'out-of-reach-in-the-day',
    { change: 'longer-working-day', minutes: 60 },
  ],
];
test.each(reasons)('not placed: %s', (_, place, reason, remedy) => {
  const { unplaced, rounds } = planCalendar(simpleRequest([place]));
  expect(rounds).toEqual([]);
  expect(unplaced.map((one) => [one.place, one.reason, one.visits])).toEqual([['a', reason, 0]]);
  expect(unplaced[0]!.remedies).toContainEqual(remedy);
});

test('one vehicle for six full days in five: the sixth is told, and one more vehicle would do', () => {
  const places = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => weekly(id, 6));
  const { unplaced, rounds } = planCalendar(simpleRequest(places));
  expect(rounds).toHaveLength(5);
  expect(unplaced.map(({ reason, visits, missedDates }) => [reason, visits, missedDates.length])).toEqual([
    ['vehicles-full', 0, 1],
  ]);
  expect(unplaced[0]!.remedies).toContainEqual({ change: 'one-more-vehicle' });
  expect(planCalendar(simpleRequest(places, { vehicles: ['bus', 'van'] })).unplaced).toEqual([]);
});

test('the example: six communes, ten doctors, Monday to Friday 8:30–17:30', () => {
  const request = dieppeExample();
  expect([request.places.length, request.crews.length, request.days.length]).toEqual([6, 10, 20 - 3]);
  const calendar = planCalendar(request);
  expect(brokenRules(request, calendar)).toEqual([]);
  expect(calendar.crewGaps).toEqual([]);
  expect(new Set(calendar.rounds.flatMap(({ stops }) => stops.map(({ place }) => place))).size).toBe(6);
  // the week of 8 and 9 May has three days for seven half-days: one visit has no room, and says so
  const missed = calendar.unplaced.flatMap(({ missedDates }) => missedDates);
  expect(missed.some((date) => date >= '2024-05-06' && date <= '2024-05-10')).toBe(true);
});

/** Everything that a calendar must keep, recomputed from the request. */
function brokenRules(request: CalendarRequest, { rounds, unplaced, crewGaps }: Calendar): string[] {
  const broken: string[] = [];
  const dayOf = new Map(request.days.map((day, d) => [day.date, d]));
  for (const { date, vehicle, crew, stops, back, leave } of rounds) {
    const day = request.days[dayOf.get(date)!]!;
    const ids = stops.map(({ place }) => request.places.findIndex(({ id }) => id === place));
    if (!timetable(ids, day, request)) broken.push(`${date} ${vehicle}: cannot be driven`);
    if (leave < request.workingDay.from || back > request.workingDay.to) broken.push(`${date}: working day`);
    if (crew === undefined && !crewGaps.some((gap) => gap.date === date && gap.vehicle === vehicle))
      broken.push(`${date}: gap untold`);
    if (crew !== undefined && !request.crews.find(({ id }) => id === crew)!.availableDates.has(date))
      broken.push(`${date}: ${crew} absent`);
    if (rounds.filter((other) => other.date === date && other.crew === crew && crew !== undefined).length > 1)
      broken.push(`${date}: ${crew} twice`);
  }
  for (const { id, mostPerMonth } of request.crews) {
    if (rounds.filter(({ crew, date }) => crew === id && date.startsWith('2024-06')).length > mostPerMonth)
      broken.push(`${id}: too often`);
  }
  request.places.forEach((place) => {
    let set = 0;
    for (const { date, stops } of rounds) {
      for (const stop of stops) if (stop.place === place.id) set |= 1 << dayOf.get(date)!;
    }
    const patterns = dayPatterns(place, request);
    const told = unplaced.find((one) => one.place === place.id);
    if (told ? sizeOf(set) !== told.visits : !patterns.includes(set))
      broken.push(`${place.id}: days ${set.toString(2)}`);
  });
  return broken;
}

/** Least travel over all choices of day sets, one vehicle. */
function slowCalendar(request: CalendarRequest): number {
  let best = Number.POSITIVE_INFINITY;
  const chosen: number[] = [];
  const extend = () => {
    if (chosen.length < request.places.length) {
      for (const set of dayPatterns(request.places[chosen.length]!, request)) {
        chosen.push(set);
        extend();
        chosen.pop();
      }
      return;
    }
    let total = 0;
    request.days.forEach((day, d) => {
      const today = chosen.flatMap((set, place) => ((set >> d) & 1 ? [place] : []));
      total += timetable(today, day, request)?.travelMinutes ?? Number.POSITIVE_INFINITY;
    });
    best = Math.min(best, total);
  };
  extend();
  return best;
}
