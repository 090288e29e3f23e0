import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import { randomRequest, simpleRequest, weekly } from '../testing/calendars.ts';
import { openingsOn } from './dayPatterns.ts';
import { timetable } from './timetable.ts';

const travelMinutes = [
  [0, 10, 20],
  [10, 0, 5],
  [20, 5, 0],
];

test('two sessions of an hour: 9:00 at the first, as far as the second, back by 11:35', () => {
  const request = simpleRequest([weekly('a', 1), weekly('b', 1)], { travelMinutes });
  // leave 9:00, a 9:10–10:10, b 10:15–11:15, back 11:35; the other way round takes as long and ends with it
  const found = timetable([0, 1], request.days[0]!, request)!;
  expect([found.travelMinutes, found.leave, found.back]).toEqual([35, 540, 695]);
  expect(found.stops[0]).toEqual({ place: 'a', arrival: 550, start: 550, departure: 610 });
});

test('a hall that shuts at 10:20 comes first', () => {
  const openings = [{ weekdays: [1, 2, 3, 4, 5], from: minutes(540), to: minutes(620) }];
  const request = simpleRequest([weekly('a', 1), weekly('b', 1, { openings })], { travelMinutes });
  const found = timetable([0, 1], request.days[0]!, request)!;
  expect(found.stops.map(({ place, start }) => [place, start])).toEqual([
    ['b', 560],
    ['a', 625],
  ]);
});

test('a stop that opens late: the vehicle leaves just in time', () => {
  const openings = [{ weekdays: [1], from: minutes(720), to: minutes(900) }];
  const request = simpleRequest([weekly('a', 1, { openings })]);
  expect(timetable([0], request.days[0]!, request)).toMatchObject({ leave: 690, back: 810 });
});

test('no order fits into the working day', () => {
  const request = simpleRequest([weekly('a', 4), weekly('b', 4)]);
  expect(timetable([0, 1], request.days[0]!, request)).toBeUndefined();
});

test.each(Array.from({ length: 30 }, (_, k) => k + 1))(
  'law: timetable %i keeps openings, working day and travel',
  (seed) => {
    const request = randomRequest(seed);
    const day = request.days[seed % 10]!;
    const found = timetable([0, 1, 2].slice(0, 1 + (seed % 3)), day, request);
    if (!found) return;
    let time: number = found.leave;
    let from = 0;
    for (const { place, arrival, start, departure } of found.stops) {
      const k = request.places.findIndex(({ id }) => id === place);
      expect(arrival).toBeCloseTo(time + request.travelMinutes[from]![k + 1]!, 6);
      expect(start).toBeGreaterThanOrEqual(arrival);
      expect(departure - start).toBe(request.places[k]!.sessionMinutes);
      const fits = openingsOn(request.places[k]!, day, request.workingDay).some(
        (open) => open.from <= start && departure <= open.to,
      );
      expect(fits).toBe(true);
      time = departure;
      from = k + 1;
    }
    expect(found.back).toBeCloseTo(time + request.travelMinutes[from]![0]!, 6);
    expect(found.leave).toBeGreaterThanOrEqual(request.workingDay.from);
    expect(found.back).toBeLessThanOrEqual(request.workingDay.to);
  },
);
