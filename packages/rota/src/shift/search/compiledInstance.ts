import { SATURDAY, type ShiftInstance } from '../shiftInstance.ts';

/** The instance as typed arrays, for the search. Cells: 0 is off, k > 0 is shift k − 1. */
export interface CompiledInstance {
  readonly source: ShiftInstance;
  readonly days: number;
  readonly people: number;
  /** Number of cell values: shifts plus the day off. */
  readonly kinds: number;
  readonly minutes: Int32Array;
  /** 1 when `b` may not follow `a` on the next day: `forbidden[a * kinds + b]`. */
  readonly forbidden: Uint8Array;
  /** Cost of the requests of a person for each value of a cell: `[(person * days + day) * kinds + kind]`. */
  readonly request: Int32Array;
  /** 1 when a person may take the value that day (days off, shifts they never work): same layout. */
  readonly allowed: Uint8Array;
  /** Cost of `present` people on a shift: `[(day * kinds + kind) * (people + 1) + present]`. */
  readonly coverCost: Int32Array;
  readonly limits: readonly PersonLimits[];
  /** Greatest common divisor of the lengths of the shifts. */
  readonly minuteStep: number;
}

export interface PersonLimits {
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxRun: number;
  readonly minRun: number;
  readonly minOff: number;
  readonly maxWeekends: number;
  /** At most this many of each kind; `days` when there is no limit. */
  readonly maxOfKind: Int32Array;
  /** Kinds whose limit can bind: more than 0, less than the days. */
  readonly limitedKinds: readonly number[];
  /** Kinds that this person may ever work, the day off first. */
  readonly kinds: Uint8Array;
}

export function compileInstance(source: ShiftInstance): CompiledInstance {
  const { days, shifts, staff } = source;
  const kinds = shifts.length + 1;
  const people = staff.length;
  const minutes = Int32Array.from([0, ...shifts.map((shift) => shift.minutes)]);
  const forbidden = new Uint8Array(kinds * kinds);
  for (const [a, { notFollowedBy }] of shifts.entries())
    for (const b of notFollowedBy) forbidden[(a + 1) * kinds + b + 1] = 1;
  return {
    source,
    days,
    people,
    kinds,
    minutes,
    forbidden,
    request: requestCosts(source, kinds),
    allowed: allowedKinds(source, kinds),
    coverCost: coverCosts(source, kinds),
    limits: staff.map((member): PersonLimits => {
      const maxOfKind = Int32Array.from([days, ...member.maxShifts]);
      return {
        maxMinutes: member.maxMinutes,
        minMinutes: member.minMinutes,
        maxRun: member.maxRun,
        minRun: Math.max(1, member.minRun),
        minOff: Math.max(1, member.minDaysOff),
        maxWeekends: member.maxWeekends,
        maxOfKind,
        limitedKinds: [...maxOfKind.keys()].filter((k) => k > 0 && maxOfKind[k]! > 0 && maxOfKind[k]! < days),
        kinds: Uint8Array.from([...maxOfKind.keys()].filter((k) => maxOfKind[k]! > 0)),
      };
    }),
    minuteStep: Math.max(
      1,
      shifts.reduce((step, shift) => gcd(step, shift.minutes), 0),
    ),
  };
}

export const isWeekend = (day: number): boolean => day % 7 >= SATURDAY;

function requestCosts({ days, staff }: ShiftInstance, kinds: number): Int32Array {
  const cost = new Int32Array(staff.length * days * kinds);
  for (const [person, { wanted, unwanted }] of staff.entries()) {
    const cell = (day: number) => (person * days + day) * kinds;
    for (const { day, shift, weight } of wanted)
      for (let k = 0; k < kinds; k++) if (k !== shift + 1) cost[cell(day) + k]! += weight;
    for (const { day, shift, weight } of unwanted) cost[cell(day) + shift + 1]! += weight;
  }
  return cost;
}

function allowedKinds({ days, staff }: ShiftInstance, kinds: number): Uint8Array {
  const allowed = new Uint8Array(staff.length * days * kinds).fill(1);
  for (const [person, { daysOff, maxShifts }] of staff.entries()) {
    const cell = (day: number) => (person * days + day) * kinds;
    for (const [shift, limit] of maxShifts.entries())
      if (limit === 0) for (let day = 0; day < days; day++) allowed[cell(day) + shift + 1] = 0;
    for (const day of daysOff) allowed.fill(0, cell(day) + 1, cell(day) + kinds);
  }
  return allowed;
}

function coverCosts({ days, staff, cover }: ShiftInstance, kinds: number): Int32Array {
  const width = staff.length + 1;
  const cost = new Int32Array(days * kinds * width);
  for (const { day, shift, required, underWeight, overWeight } of cover)
    for (let present = 0; present < width; present++)
      cost[(day * kinds + shift + 1) * width + present]! +=
        present < required ? (required - present) * underWeight : (present - required) * overWeight;
  return cost;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
