import { addDays, type Day, type Half, halfDayKey, halves } from '@maillage/units';
import { clockAt, instantAt, PARIS } from '../clock.ts';

/** Taken from an instant to another, the second not included. */
export interface BusyTime {
  readonly from: Date;
  readonly to: Date;
}

export type HalfDayHours = Readonly<Record<Half, { readonly from: string; readonly to: string }>>;

/** When care is usually given. A dinner at eight takes no afternoon. */
export const usualHours: HalfDayHours = { am: { from: '08:30', to: '12:30' }, pm: { from: '13:30', to: '17:30' } };

/** Half-days (`halfDayKey`) of which a part is taken, on the clock of a time zone, from a day through another. */
export function busyHalfDays(
  busy: readonly BusyTime[],
  from: Day,
  through: Day,
  { zone = PARIS, hours = usualHours }: { zone?: string; hours?: HalfDayHours } = {},
): Set<string> {
  const windows = new Map<Day, Window[]>();
  const windowsOf = (date: Day) => {
    const known = windows.get(date) ?? halves.map((half) => windowOf(date, half, hours, zone));
    windows.set(date, known);
    return known;
  };
  const taken = new Set<string>();
  for (const time of busy) {
    if (time.to <= time.from) continue;
    const last = min(clockAt(time.to, zone).day, through);
    for (let date = max(clockAt(time.from, zone).day, from); date <= last; date = addDays(date, 1))
      for (const window of windowsOf(date)) if (time.from < window.to && window.from < time.to) taken.add(window.key);
  }
  return taken;
}

interface Window extends BusyTime {
  readonly key: string;
}

function windowOf(date: Day, half: Half, hours: HalfDayHours, zone: string): Window {
  const { from, to } = hours[half];
  return { key: halfDayKey({ date, half }), from: instantAt(date, from, zone), to: instantAt(date, to, zone) };
}

const min = (a: Day, b: Day) => (a < b ? a : b);
const max = (a: Day, b: Day) => (a > b ? a : b);
