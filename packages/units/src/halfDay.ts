import type { Day } from './day.ts';

/** Morning or afternoon: the unit in which doctors give their time. */
export const halves = ['am', 'pm'] as const;
export type Half = (typeof halves)[number];

export interface HalfDay {
  readonly date: Day;
  readonly half: Half;
}

/** One text per half-day; texts sort as time does. */
export const halfDayKey = ({ date, half }: HalfDay): string => `${date} ${half}`;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (date: Day): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Monday of the week of a day. */
export const mondayOf = (date: Day): Day =>
  new Date(Date.parse(`${date}T00:00:00Z`) - (weekdayOf(date) - 1) * 86_400_000).toISOString().slice(0, 10);
