import { addDays, mondayOf, weekdayOf } from '@maillage/units';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockAt, PARIS } from '../clock.ts';
import { followSeries } from './followSeries.ts';
import { occurrences, type Recurrence, type Repeat } from './occurrences.ts';

const weekly = (every: number, ...weekdays: number[]): Repeat => ({ kind: 'weekly', every, weekdays });
const monthly = (every: number, weekday: number, nth: number): Repeat => ({ kind: 'monthly', every, weekday, nth });
const rule = (changes: Partial<Recurrence>): Recurrence => ({
  first: '2027-01-01',
  last: '2027-12-31',
  from: '08:30',
  to: '12:00',
  repeat: weekly(1, 1),
  except: [],
  moved: [],
  ...changes,
});
const days = (changes: Partial<Recurrence>) => occurrences(rule(changes), PARIS).map(({ day }) => day);

test('every second Tuesday and Thursday from Wednesday 6 January 2027: weeks are counted from Monday 4', () => {
  expect(days({ first: '2027-01-06', last: '2027-01-31', repeat: weekly(2, 2, 4) })).toEqual([
    '2027-01-07',
    '2027-01-19',
    '2027-01-21',
  ]);
});

test('first Monday, last Friday, and a fifth Wednesday where there is one, of spring 2027', () => {
  const spring = { first: '2027-03-01', last: '2027-05-31' };
  expect(days({ ...spring, repeat: monthly(1, 1, 1) })).toEqual(['2027-03-01', '2027-04-05', '2027-05-03']);
  expect(days({ ...spring, repeat: monthly(1, 5, -1) })).toEqual(['2027-03-26', '2027-04-30', '2027-05-28']);
  expect(days({ ...spring, repeat: monthly(1, 3, 5) })).toEqual(['2027-03-31']);
});

test('across 28 March 2027 the clock stays at 8:30: 7:30 UTC on Sunday 21, 6:30 UTC on Sunday 28; back again on 31 October', () => {
  const starts = (first: string, last: string) =>
    occurrences(rule({ first, last, repeat: weekly(1, 7) }), PARIS).map(({ startsAt }) => startsAt.toISOString());
  expect(starts('2027-03-21', '2027-03-28')).toEqual(['2027-03-21T07:30:00.000Z', '2027-03-28T06:30:00.000Z']);
  expect(starts('2027-10-24', '2027-10-31')).toEqual(['2027-10-24T06:30:00.000Z', '2027-10-31T07:30:00.000Z']);
});

test('a night session from 1:30 to 3:30 lasts one hour on 28 March 2027, two on 29 March, three on 31 October', () => {
  const hours = (day: string) => {
    const [one] = occurrences(
      rule({ first: day, last: day, from: '01:30', to: '03:30', repeat: weekly(1, 1, 2, 3, 4, 5, 6, 7) }),
      PARIS,
    );
    return (one!.endsAt.getTime() - one!.startsAt.getTime()) / 3_600_000;
  };
  expect([hours('2027-03-28'), hours('2027-03-29'), hours('2027-10-31')]).toEqual([1, 2, 3]);
});

test('one that the spring change leaves empty (2:50, which becomes 3:50, to 3:10) does not take place', () => {
  expect(
    occurrences(
      rule({ first: '2027-03-28', last: '2027-03-28', from: '02:50', to: '03:10', repeat: weekly(1, 7) }),
      PARIS,
    ),
  ).toEqual([]);
});

test('an exception is left out, a moved one keeps its day of the rule and takes place at its new time', () => {
  const moved = [{ day: '2027-01-11', toDay: '2027-01-13', from: '14:00', to: '17:00' }];
  const all = occurrences(rule({ last: '2027-01-31', except: ['2027-01-18'], moved }), PARIS);
  expect(all.map(({ day, startsAt }) => [day, clockAt(startsAt).day, clockAt(startsAt).time])).toEqual([
    ['2027-01-04', '2027-01-04', '08:30'],
    ['2027-01-11', '2027-01-13', '14:00'],
    ['2027-01-25', '2027-01-25', '08:30'],
  ]);
});

/** Every day of the year asked the question of the rule. */
function oracle({ first, last, repeat, except }: Recurrence): string[] {
  const out: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (except.includes(day)) continue;
    if (repeat.kind === 'weekly') {
      const weeks = (Date.parse(mondayOf(day)) - Date.parse(mondayOf(first))) / (7 * 86_400_000);
      if (weeks % repeat.every === 0 && repeat.weekdays.includes(weekdayOf(day))) out.push(day);
    } else {
      const months =
        (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
        Number(day.slice(5, 7)) -
        Number(first.slice(5, 7));
      const nth = Math.ceil(Number(day.slice(8)) / 7);
      const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
      if (
        months % repeat.every === 0 &&
        weekdayOf(day) === repeat.weekday &&
        (repeat.nth === -1 ? isLast : nth === repeat.nth)
      )
        out.push(day);
    }
  }
  return out;
}

const dayOf2027 = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2027-01-01', n));
const repeats = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.integer({ min: 1, max: 5 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    every: fc.integer({ min: 1, max: 4 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
  }),
);

test('the same as asking every day, and the same clock time whatever the season, in Paris and in La Réunion', () => {
  fc.assert(
    fc.property(
      dayOf2027,
      fc.integer({ min: 0, max: 400 }),
      repeats,
      fc.array(dayOf2027),
      fc.constantFrom(PARIS, 'Indian/Reunion'),
      (first, length, repeat, except, zone) => {
        const it = rule({ first, last: addDays(first, length), repeat, except });
        const all = occurrences(it, zone);
        expect(all.map(({ day }) => day)).toEqual(oracle(it));
        for (const { day, startsAt, endsAt } of all) {
          expect(clockAt(startsAt, zone)).toEqual({ day, time: '08:30' });
          expect(endsAt.getTime() - startsAt.getTime()).toBe(3.5 * 3_600_000);
        }
      },
    ),
  );
});

test('following a rule from one to another leads to the sessions of the other; following it again changes nothing', () => {
  fc.assert(
    fc.property(repeats, repeats, dayOf2027, (before, after, first) => {
      const [a, b] = [before, after].map((repeat) =>
        occurrences(rule({ first, last: addDays(first, 120), repeat }), PARIS),
      );
      let next = 0;
      const now = new Date('2026-12-01T00:00Z');
      const stored = a!.map(({ day, ...times }) => ({ id: String(next++), occurrence: day, ...times }));
      const apply = (sessions: typeof stored, steps: ReturnType<typeof followSeries>) => [
        ...sessions
          .filter(({ id }) => !steps.cancel.includes(id))
          .map((one) => ({
            ...one,
            ...steps.change.find(({ id }) => id === one.id)?.occurrence,
            occurrence: one.occurrence,
          })),
        ...steps.add.map(({ day, ...times }) => ({ id: String(next++), occurrence: day, ...times })),
      ];
      const reached = apply(stored, followSeries(a!, b!, stored, now));
      expect(reached.map(({ occurrence }) => occurrence).sort()).toEqual(b!.map(({ day }) => day));
      const again = followSeries(b!, b!, reached, now);
      expect([again.add, again.cancel]).toEqual([[], []]);
    }),
  );
});
