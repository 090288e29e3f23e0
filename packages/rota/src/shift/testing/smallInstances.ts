import { seededRandom } from '@maillage/units';
import type { ShiftInstance, StaffMember } from '../shiftInstance.ts';

export const person: StaffMember = {
  id: 'A',
  maxShifts: [14, 14],
  maxMinutes: 100_000,
  minMinutes: 0,
  maxRun: 14,
  minRun: 1,
  minDaysOff: 1,
  maxWeekends: 2,
  daysOff: [],
  wanted: [],
  unwanted: [],
};

/** Early (8 h) and late (10 h); early may not follow late. */
export const shifts = [
  { id: 'E', minutes: 480, notFollowedBy: [] },
  { id: 'L', minutes: 600, notFollowedBy: [0] },
];

/** A seeded instance small enough to be enumerated row by row. */
export function randomInstance(seed: number, days: number, people: number): ShiftInstance {
  const random = seededRandom(seed);
  const die = (sides: number) => Math.floor(random() * sides);
  const request = () => ({ day: die(days), shift: die(2), weight: 1 + die(3) });
  return {
    days,
    shifts,
    staff: Array.from({ length: people }, (_, k) => ({
      id: `P${k}`,
      maxShifts: [days, die(3) === 0 ? 2 : days],
      maxMinutes: 480 * (4 + die(3)),
      minMinutes: 480 * die(3),
      maxRun: 3 + die(2),
      minRun: 1 + die(2),
      minDaysOff: 1 + die(2),
      maxWeekends: 1,
      daysOff: [die(days)],
      wanted: [request(), request()],
      unwanted: [request()],
    })),
    cover: Array.from({ length: days * 2 }, (_, k) => ({
      day: Math.floor(k / 2),
      shift: k % 2,
      required: die(3),
      underWeight: 20,
      overWeight: 1,
    })),
  };
}

/** Every row of a horizon, 0 … kinds − 1 a day. */
export function* allRows(days: number, kinds: number): Generator<Uint8Array> {
  for (let number = 0; number < kinds ** days; number++) {
    const row = new Uint8Array(days);
    for (let day = 0, rest = number; day < days; day++, rest = Math.floor(rest / kinds)) row[day] = rest % kinds;
    yield row;
  }
}
