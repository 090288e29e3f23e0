import { expect, test } from 'vitest';
import { everyDay, randomRequest, simpleRequest, weekly, weeksOfJune } from '../testing/calendars.ts';
import { type Calendar, planCalendar } from './planCalendar.ts';
import { replanCalendar } from './replanCalendar.ts';

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = weeksOfJune(1).map(({ date }) => date) as [
  string,
  string,
  string,
  string,
  string,
];
const locked = (...dates: string[]) => new Set(dates);

/** a on Tuesday and b on Thursday, both too long to share a day. */
const request = simpleRequest([weekly('a', 5, { wantedWeekdays: [2, 3, 5] }), weekly('b', 5, { wantedWeekdays: [4] })]);
const calendar: Calendar = {
  unplaced: [],
  crewGaps: [],
  travelMinutes: 120,
  rounds: [TUESDAY, THURSDAY].map((date, k) => planned(date, 'ab'[k]!)),
};

function planned(date: string, place: string): Calendar['rounds'][number] {
  const { rounds } = planCalendar(
    simpleRequest([weekly(place, 5)], { days: weeksOfJune(1).filter((day) => day.date === date) }),
  );
  return rounds[0]!;
}

test('the visit goes to the nearest day that it can be on; the other round stays as it is', () => {
  const { changes, calendar: after } = replanCalendar(request, calendar, {
    date: TUESDAY,
    vehicle: 'bus',
    lockedDates: locked(MONDAY),
  });
  expect(changes).toEqual([
    { place: 'a', from: { date: TUESDAY, vehicle: 'bus' }, to: { date: WEDNESDAY, vehicle: 'bus' } },
  ]);
  expect(after.rounds.map(({ date, stops }) => [date, stops[0]!.place])).toEqual([
    [WEDNESDAY, 'a'],
    [THURSDAY, 'b'],
  ]);
  expect(after.rounds[1]).toEqual(calendar.rounds[1]);
});

test('a locked day is left alone: Friday instead of Wednesday', () => {
  const { changes } = replanCalendar(request, calendar, {
    date: TUESDAY,
    vehicle: 'bus',
    lockedDates: locked(WEDNESDAY),
  });
  expect(changes[0]!.to?.date).toBe(FRIDAY);
});

test('another vehicle of the same day comes first', () => {
  const two = { ...request, vehicles: ['bus', 'van'], crews: [everyDay('doctor', request.days)] };
  const { changes } = replanCalendar(two, calendar, { date: TUESDAY, vehicle: 'bus', lockedDates: locked() });
  expect(changes[0]!.to).toEqual({ date: TUESDAY, vehicle: 'van' });
});

test('no other day is allowed: cancelled, with the reason', () => {
  const { changes, calendar: after } = replanCalendar(request, calendar, {
    date: THURSDAY,
    vehicle: 'bus',
    lockedDates: locked(),
  });
  expect(changes).toEqual([{ place: 'b', from: { date: THURSDAY, vehicle: 'bus' }, reason: 'no-day-left' }]);
  expect(after.rounds).toHaveLength(1);
});

test('all the days are full: cancelled, with the reason', () => {
  const full = simpleRequest(['a', 'b', 'c', 'd', 'e'].map((id) => weekly(id, 6)));
  const before = planCalendar(full);
  const { date, vehicle } = before.rounds[0]!;
  expect(
    replanCalendar(full, before, { date, vehicle, lockedDates: locked() }).changes.map(({ reason }) => reason),
  ).toEqual(['no-room-on-any-day']);
});

test.each(Array.from({ length: 15 }, (_, k) => k + 1))(
  'law: breakdown %i moves or cancels its own visits and touches nothing else',
  (seed) => {
    const asked = randomRequest(seed);
    const before = planCalendar(asked, { seed });
    const broken = before.rounds[seed % before.rounds.length]!;
    const { changes, calendar: after } = replanCalendar(asked, before, { ...broken, lockedDates: locked() });
    expect(changes.map(({ place }) => place).toSorted()).toEqual(broken.stops.map(({ place }) => place).toSorted());
    expect(after.rounds.some(({ date, vehicle }) => date === broken.date && vehicle === broken.vehicle)).toBe(false);
    const visits = ({ rounds }: Calendar) => rounds.reduce((sum, { stops }) => sum + stops.length, 0);
    expect(visits(after)).toBe(visits(before) - changes.filter(({ to }) => !to).length);
    for (const round of before.rounds) {
      if (round === broken) continue;
      const same = after.rounds.find(({ date, vehicle }) => date === round.date && vehicle === round.vehicle)!;
      expect(same.crew).toBe(round.crew ?? same.crew);
      const served = new Set(same.stops.map(({ place }) => place));
      expect(round.stops.every(({ place }) => served.has(place))).toBe(true);
    }
  },
);
