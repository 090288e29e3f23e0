import { OFF, SATURDAY, type ShiftInstance, type ShiftRoster } from './shiftInstance.ts';

export type ShiftViolationKind =
  | 'day-off'
  | 'succession'
  | 'max-shifts'
  | 'max-minutes'
  | 'min-minutes'
  | 'max-run'
  | 'min-run'
  | 'min-days-off'
  | 'max-weekends';

export interface ShiftViolation {
  readonly kind: ShiftViolationKind;
  readonly staff: string;
  /** The day where it shows, when it has one. */
  readonly day?: number;
  readonly found?: number;
  readonly limit?: number;
}

export interface CheckedShiftRoster {
  readonly feasible: boolean;
  readonly violations: readonly ShiftViolation[];
  readonly penalty: number;
  readonly requestPenalty: number;
  readonly coverPenalty: number;
}

/**
 * Judges a roster from the instance alone, cell by cell. It shares nothing with the solver: what both say must agree.
 *
 * Conventions of schedulingbenchmarks.org: runs that touch an end of the horizon need not reach the minimum; maximum runs
 * count inside the horizon only; a weekend is worked when its Saturday or its Sunday is.
 */
export function checkShiftRoster(instance: ShiftInstance, roster: ShiftRoster): CheckedShiftRoster {
  const { days, staff } = instance;
  if (roster.length !== days * staff.length)
    throw new RangeError(`Got ${roster.length} cells when expected ${days * staff.length}.`);
  const violations = staff.flatMap((_, person) => violationsOf(instance, person, rowOf(roster, person, days)));
  const requestPenalty = requestsMissed(instance, roster);
  const coverPenalty = coverMissed(instance, roster);
  return {
    feasible: violations.length === 0,
    violations,
    penalty: requestPenalty + coverPenalty,
    requestPenalty,
    coverPenalty,
  };
}

const rowOf = (roster: ShiftRoster, person: number, days: number) => [
  ...roster.subarray(person * days, (person + 1) * days),
];

function violationsOf({ shifts, staff, days }: ShiftInstance, person: number, row: number[]): ShiftViolation[] {
  const member = staff[person]!;
  const found: ShiftViolation[] = [];
  const add = (kind: ShiftViolationKind, more: Omit<ShiftViolation, 'kind' | 'staff'>) =>
    found.push({ kind, staff: member.id, ...more });

  for (const day of member.daysOff) if (row[day] !== OFF) add('day-off', { day });
  for (let day = 1; day < days; day++) {
    const before = row[day - 1]!;
    if (before !== OFF && row[day] !== OFF && shifts[before - 1]!.notFollowedBy.includes(row[day]! - 1))
      add('succession', { day });
  }
  for (const [shift, limit] of member.maxShifts.entries()) {
    const worked = row.filter((cell) => cell === shift + 1).length;
    if (worked > limit) add('max-shifts', { found: worked, limit });
  }
  const minutes = row.reduce((sum, cell) => sum + (cell === OFF ? 0 : shifts[cell - 1]!.minutes), 0);
  if (minutes > member.maxMinutes) add('max-minutes', { found: minutes, limit: member.maxMinutes });
  if (minutes < member.minMinutes) add('min-minutes', { found: minutes, limit: member.minMinutes });
  for (const { day, length, work } of runsOf(row)) {
    const inside = day > 0 && day + length < days;
    if (work && length > member.maxRun) add('max-run', { day, found: length, limit: member.maxRun });
    if (work && inside && length < member.minRun) add('min-run', { day, found: length, limit: member.minRun });
    if (!work && inside && length < member.minDaysOff)
      add('min-days-off', { day, found: length, limit: member.minDaysOff });
  }
  const weekends = new Set(
    row.flatMap((cell, day) => (cell !== OFF && day % 7 >= SATURDAY ? [Math.floor(day / 7)] : [])),
  );
  if (weekends.size > member.maxWeekends) add('max-weekends', { found: weekends.size, limit: member.maxWeekends });
  return found;
}

function runsOf(row: readonly number[]): { day: number; length: number; work: boolean }[] {
  const runs: { day: number; length: number; work: boolean }[] = [];
  for (const [day, cell] of row.entries()) {
    const work = cell !== OFF;
    const last = runs.at(-1);
    if (last?.work === work) last.length++;
    else runs.push({ day, length: 1, work });
  }
  return runs;
}

function requestsMissed({ staff, days }: ShiftInstance, roster: ShiftRoster): number {
  let penalty = 0;
  for (const [person, { wanted, unwanted }] of staff.entries()) {
    const worked = (day: number, shift: number) => roster[person * days + day] === shift + 1;
    for (const { day, shift, weight } of wanted) if (!worked(day, shift)) penalty += weight;
    for (const { day, shift, weight } of unwanted) if (worked(day, shift)) penalty += weight;
  }
  return penalty;
}

function coverMissed({ cover, staff, days }: ShiftInstance, roster: ShiftRoster): number {
  let penalty = 0;
  for (const { day, shift, required, underWeight, overWeight } of cover) {
    let present = 0;
    for (let person = 0; person < staff.length; person++) if (roster[person * days + day] === shift + 1) present++;
    penalty += present < required ? (required - present) * underWeight : (present - required) * overWeight;
  }
  return penalty;
}
