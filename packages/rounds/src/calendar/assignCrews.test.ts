import { expect, test } from 'vitest';
import { everyDay, randomRequest, simpleRequest, weeksOfJune } from '../testing/calendars.ts';
import { assignCrews, type DrivenRound, roundKey } from './assignCrews.ts';
import type { CalendarRequest } from './calendarRequest.ts';

const days = weeksOfJune(1);
const oneADay = (count: number): DrivenRound[] => Array.from({ length: count }, (_, day) => ({ day, vehicle: 0 }));

test('two doctors, four days, one of them free on two: two days each', () => {
  const crews = [everyDay('Anne', days), { ...everyDay('Bruno', days.slice(0, 2)) }];
  const { crewOf, gaps } = assignCrews(simpleRequest([], { crews }), oneADay(4));
  expect(gaps).toEqual([]);
  expect([...crewOf].map(([, crew]) => crew)).toEqual(['Bruno', 'Bruno', 'Anne', 'Anne']);
});

test('a gap names its reason, and who could come with one more a month', () => {
  const crews = [everyDay('Anne', days.slice(0, 3), 1)];
  const { gaps } = assignCrews(simpleRequest([], { crews }), oneADay(4));
  expect(gaps.map(({ reason, ifOneMore }) => [reason, ifOneMore])).toEqual([
    ['all-at-their-maximum', ['Anne']],
    ['all-at-their-maximum', ['Anne']],
    ['nobody-available', []],
  ]);
});

test('nobody is on two vehicles at once', () => {
  const request = simpleRequest([], { crews: [everyDay('Anne', days)], vehicles: ['bus', 'van'] });
  const { crewOf, gaps } = assignCrews(request, [
    { day: 0, vehicle: 0 },
    { day: 0, vehicle: 1 },
  ]);
  expect(crewOf.size).toBe(1);
  expect(gaps.map(({ reason }) => reason)).toEqual(['all-on-another-vehicle']);
});

test('a crew that is kept stays, the others even out around it', () => {
  const crews = [everyDay('Anne', days), everyDay('Bruno', days)];
  const kept = new Map([
    [roundKey(0, 0), 'Anne'],
    [roundKey(1, 0), 'Anne'],
  ]);
  const { crewOf } = assignCrews(simpleRequest([], { crews }), oneADay(4), kept);
  expect([...crewOf.values()]).toEqual(['Anne', 'Anne', 'Bruno', 'Bruno']);
});

test.each(Array.from({ length: 25 }, (_, k) => k + 1))(
  'with one vehicle, roster %i covers most, then levels loads, as trying everything',
  (seed) => {
    const request = { ...randomRequest(seed), vehicles: ['bus'] };
    const rounds = oneADay(6);
    const { crewOf, gaps } = assignCrews(request, rounds);
    const loads = request.crews.map(({ id }) => [...crewOf.values()].filter((crew) => crew === id).length);
    const [covered, levelled] = slowRoster(request, rounds);
    expect(rounds.length - gaps.length).toBe(covered);
    expect(loads.toSorted((a, b) => b - a)).toEqual(levelled);
  },
);

/** Most rounds covered, then the least largest load, the next … among all assignments. */
function slowRoster({ crews, days: calendar }: CalendarRequest, rounds: readonly DrivenRound[]): [number, number[]] {
  let best: [number, number[]] = [-1, []];
  const loads = crews.map(() => 0);
  const extend = (round: number, covered: number) => {
    if (round === rounds.length) {
      const sorted = loads.toSorted((a, b) => b - a);
      if (covered > best[0] || (covered === best[0] && isLess(sorted, best[1]))) best = [covered, sorted];
      return;
    }
    const { date } = calendar[rounds[round]!.day]!;
    crews.forEach(({ availableDates, mostPerMonth }, crew) => {
      if (!availableDates.has(date) || loads[crew]! >= mostPerMonth) return;
      loads[crew] = loads[crew]! + 1;
      extend(round + 1, covered + 1);
      loads[crew] = loads[crew]! - 1;
    });
    extend(round + 1, covered);
  };
  extend(0, 0);
  return best;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const k = a.findIndex((value, i) => value !== b[i]);
  return k >= 0 && a[k]! < b[k]!;
}
