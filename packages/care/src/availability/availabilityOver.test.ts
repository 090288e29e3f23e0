import { addDays, type Day, type Half, halfDayKey, halves, seededRandom, weekdayOf } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import { clockAt, instantAt } from '../clock.ts';
import { type Availability, noAvailability, type WeekPattern } from './availability.ts';
import { type AvailabilityPeriod, availabilityOver } from './availabilityOver.ts';
import { type BusyTime, busyHalfDays, usualHours } from './busyHalfDays.ts';

const nothing = { publicHolidays: new Set<Day>(), schoolHolidays: new Set<Day>(), busy: new Set<string>() };
const said = (change: Partial<Availability>): Availability => ({ ...noAvailability, ...change });
const given = (availability: Availability, period: AvailabilityPeriod) =>
  availabilityOver(availability, period)
    .filter(({ available }) => available)
    .map(halfDayKey);

describe('by hand', () => {
  const mondays = said({ usual: [{ weekday: 1, half: 'am', weeks: 'every', preferred: false }] });
  const january = { from: '2027-01-01', through: '2027-01-31', ...nothing };

  test('every Monday morning of January 2027 is the 4th, 11th, 18th and 25th; odd weeks are 1 and 3', () => {
    const all = ['2027-01-04 am', '2027-01-11 am', '2027-01-18 am', '2027-01-25 am'];
    expect(given(mondays, january)).toEqual(all);
    const odd = said({ usual: [{ ...mondays.usual[0]!, weeks: 'odd' }] });
    expect(given(odd, january)).toEqual([all[0], all[2]]);
  });

  test('each reason is named, and an exception opens a half-day of a holiday but not of a busy calendar', () => {
    const availability = said({
      usual: [1, 2, 3].map((weekday) => ({ weekday, half: 'am', weeks: 'every', preferred: weekday === 2 })),
      exceptions: [
        { date: '2027-01-06', half: 'am', available: false },
        { date: '2027-01-07', half: 'pm', available: true },
        { date: '2027-01-12', half: 'am', available: true },
        { date: '2027-01-13', half: 'am', available: true },
      ],
      away: [{ from: '2027-01-11', through: '2027-01-13' }],
      schoolHolidays: false,
    });
    const period = {
      from: '2027-01-04',
      through: '2027-01-20',
      publicHolidays: new Set(['2027-01-18']),
      schoolHolidays: new Set(['2027-01-19']),
      busy: new Set(['2027-01-13 am']),
    };
    const reasons = new Map(availabilityOver(availability, period).map((one) => [halfDayKey(one), one.reason]));
    const on = (key: string) => reasons.get(key);
    expect(on('2027-01-04 am')).toBe('usual');
    expect(on('2027-01-04 pm')).toBe('not-usual');
    expect(on('2027-01-05 am')).toBe('preferred');
    expect(on('2027-01-06 am')).toBe('refused');
    expect(on('2027-01-07 pm')).toBe('extra');
    expect(on('2027-01-11 am')).toBe('away');
    expect(on('2027-01-12 am')).toBe('extra');
    expect(on('2027-01-13 am')).toBe('busy');
    expect(on('2027-01-18 am')).toBe('public-holiday');
    expect(on('2027-01-19 am')).toBe('school-holiday');
  });

  test('nothing said is nothing given; a period that ends before it starts is empty', () => {
    expect(given(noAvailability, january)).toEqual([]);
    expect(availabilityOver(mondays, { ...january, through: '2026-12-31' })).toEqual([]);
  });

  test('lunch from 12:30 to 13:30 takes neither half; an operation from 12:00 to 14:00 takes both; a night takes none', () => {
    const on = (from: string, to: string, next = '2027-07-05') => [
      ...busyHalfDays([{ from: instantAt('2027-07-05', from), to: instantAt(next, to) }], '2027-07-01', '2027-07-31'),
    ];
    expect(on('12:30', '13:30')).toEqual([]);
    expect(on('12:00', '14:00')).toEqual(['2027-07-05 am', '2027-07-05 pm']);
    expect(on('18:00', '08:00', '2027-07-06')).toEqual([]);
    expect(on('17:00', '09:00', '2027-07-06')).toEqual(['2027-07-05 pm', '2027-07-06 am']);
  });
});

/** The same by looking at one half-day at a time, and at each five minutes of it (what is busy starts on half hours). */
function oracle(
  availability: Availability,
  period: AvailabilityPeriod,
  busy: readonly BusyTime[],
  date: Day,
  half: Half,
) {
  const { from, to } = usualHours[half];
  for (let at = instantAt(date, from).getTime(); at < instantAt(date, to).getTime(); at += 300_000)
    if (busy.some((time) => time.from.getTime() <= at && at < time.to.getTime())) return false;
  for (const exception of availability.exceptions)
    if (exception.date === date && exception.half === half) return exception.available;
  for (const away of availability.away)
    for (let day = away.from; day <= away.through; day = addDays(day, 1)) if (day === date) return false;
  if (period.publicHolidays.has(date) && !availability.publicHolidays) return false;
  if (period.schoolHolidays.has(date) && !availability.schoolHolidays) return false;
  return availability.usual.some(
    (one) =>
      one.weekday === weekdayOf(date) && one.half === half && (one.weeks === 'every' || one.weeks === parity(date)),
  );
}

/** Odd or even by counting the weeks of 2027 from Monday 4 January, its first; the days before are of week 53 of 2026. */
function parity(date: Day): WeekPattern {
  if (date < '2027-01-04') return 'odd';
  let week = 1;
  for (let monday = '2027-01-11'; monday <= date; monday = addDays(monday, 7)) week++;
  return week % 2 === 1 ? 'odd' : 'even';
}

test('200 random answers over periods with both changes of clocks are what the slow oracle says', () => {
  const random = seededRandom(2027);
  const below = (count: number) => Math.floor(random() * count);
  const day = () => addDays('2027-01-01', below(350));
  for (let trial = 0; trial < 200; trial++) {
    const from = trial % 2 === 0 ? day() : addDays(trial % 4 === 1 ? '2027-03-20' : '2027-10-24', below(8));
    const through = addDays(from, below(20));
    const near = () => addDays(from, below(24) - 2);
    const availability = said({
      usual: Array.from({ length: below(8) }, () => ({
        weekday: 1 + below(7),
        half: halves[below(2)]!,
        weeks: (['every', 'odd', 'even'] as const)[below(3)]!,
        preferred: random() < 0.3,
      })),
      // one word on each half-day
      exceptions: [
        ...new Map(
          Array.from({ length: below(8) }, () => ({
            date: near(),
            half: halves[below(2)]!,
            available: random() < 0.5,
          })).map((one) => [halfDayKey(one), one]),
        ).values(),
      ],
      away: Array.from({ length: below(3) }, () => {
        const start = near();
        return { from: start, through: addDays(start, below(6)) };
      }),
      publicHolidays: random() < 0.5,
      schoolHolidays: random() < 0.5,
    });
    const busy = Array.from({ length: below(5) }, () => {
      const start = instantAt(near(), `${String(6 + below(15)).padStart(2, '0')}:${random() < 0.5 ? '00' : '30'}`);
      return { from: start, to: new Date(start.getTime() + (1 + below(60)) * 1_800_000) };
    });
    const period = {
      from,
      through,
      publicHolidays: new Set([near(), near()]),
      schoolHolidays: new Set(Array.from({ length: 5 }, near)),
      busy: busyHalfDays(busy, from, through),
    };
    const answer = availabilityOver(availability, period);
    expect(answer).toHaveLength(2 * (1 + (Date.parse(through) - Date.parse(from)) / 86_400_000));
    for (const { date, half, available } of answer)
      expect(available, `trial ${trial}, ${date} ${half}`).toBe(oracle(availability, period, busy, date, half));
  }
});

test('what is busy is on the clock of the place: nine in Paris is noon in La Réunion in winter', () => {
  const nine = { from: instantAt('2027-01-04', '09:00'), to: instantAt('2027-01-04', '09:30') };
  expect(clockAt(nine.from, 'Indian/Reunion').time).toBe('12:00');
  expect([...busyHalfDays([nine], '2027-01-04', '2027-01-04')]).toEqual(['2027-01-04 am']);
  const later = { from: instantAt('2027-01-04', '11:00'), to: instantAt('2027-01-04', '12:00') };
  expect([...busyHalfDays([later], '2027-01-04', '2027-01-04', { zone: 'Indian/Reunion' })]).toEqual(['2027-01-04 pm']);
});
