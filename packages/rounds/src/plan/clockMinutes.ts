import { type Minutes, minutes } from '@maillage/units';

/** Minutes from midnight of a clock time, `08:30`. */
export function clockMinutes(time: string): Minutes {
  const [hours, rest] = time.split(':').map(Number) as [number, number];
  return minutes(hours * 60 + rest);
}

/** Clock time of minutes from midnight. */
export function clockTime(value: number): string {
  const whole = Math.round(value);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
