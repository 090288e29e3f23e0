import { addDays, type Day, mondayOf, weekdayOf } from '@maillage/units';
import { instantAt } from '../clock.ts';

/** Every so many weeks on some weekdays (1 = Monday), or every so many months on its nth weekday (−1: the last). */
export type Repeat =
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'monthly'; readonly every: number; readonly weekday: number; readonly nth: number };

/** A session that comes back, on the clock of its place: 8:30 stays 8:30 when summer time begins. */
export interface Recurrence {
  /** First and last day on which it can take place. */
  readonly first: Day;
  readonly last: Day;
  /** `08:30`. */
  readonly from: string;
  readonly to: string;
  readonly repeat: Repeat;
  /** Days on which it does not take place (RFC 5545: EXDATE). */
  readonly except: readonly Day[];
  /** Days on which it takes place at another time (RFC 5545: RECURRENCE-ID); the times are those of the new day. */
  readonly moved: readonly { readonly day: Day; readonly toDay: Day; readonly from: string; readonly to: string }[];
}

export interface Occurrence {
  /** The day of the rule: a moved occurrence keeps it, and is found again by it. */
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * All occurrences, by day of the rule. One whose hours the spring change leaves empty (02:30–03:00 on that night) does not take place.
 */
export function occurrences(recurrence: Recurrence, zone: string): Occurrence[] {
  const { from, to, except, moved } = recurrence;
  const out = new Set(except);
  const elsewhere = new Map(moved.map((one) => [one.day, one]));
  return daysOf(recurrence)
    .filter((day) => !out.has(day))
    .map((day) => {
      const at = elsewhere.get(day) ?? { toDay: day, from, to };
      return { day, startsAt: instantAt(at.toDay, at.from, zone), endsAt: instantAt(at.toDay, at.to, zone) };
    })
    .filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

/** Days of the rule, before its exceptions. */
function daysOf({ first, last, repeat }: Recurrence): Day[] {
  switch (repeat.kind) {
    case 'weekly':
      return weeklyDays(first, last, repeat.every, repeat.weekdays);
    case 'monthly':
      return monthlyDays(first, last, repeat.every, repeat.weekday, repeat.nth);
    default:
      return repeat satisfies never;
  }
}

/** Weeks are counted from the Monday of the week of the first day (RFC 5545: WKST=MO). */
function weeklyDays(first: Day, last: Day, every: number, weekdays: readonly number[]): Day[] {
  const days: Day[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7 * every))
    for (const weekday of weekdays) days.push(addDays(monday, weekday - 1));
  return days.filter((day) => day >= first && day <= last).sort();
}

function monthlyDays(first: Day, last: Day, every: number, weekday: number, nth: number): Day[] {
  const days: Day[] = [];
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1];
  for (let k = 0; ; k += every) {
    const start = new Date(Date.UTC(year, month + k, 1)).toISOString().slice(0, 10);
    if (start > last) return days.filter((day) => day >= first && day <= last);
    const day = nthWeekday(start, weekday, nth);
    if (day) days.push(day);
  }
}

/** The nth such weekday of the month that starts on a day; `undefined` when the month has no fifth. */
function nthWeekday(start: Day, weekday: number, nth: number): Day | undefined {
  const firstOne = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  const all = [0, 7, 14, 21, 28]
    .map((days) => addDays(firstOne, days))
    .filter((day) => day.slice(0, 7) === start.slice(0, 7));
  return nth === -1 ? all.at(-1) : all[nth - 1];
}
