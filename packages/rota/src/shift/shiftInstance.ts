/** A shift-scheduling problem as schedulingbenchmarks.org publishes it: who works which shift on which day. Days count from 0, a Monday. */
export interface ShiftInstance {
  readonly days: number;
  readonly shifts: readonly Shift[];
  readonly staff: readonly StaffMember[];
  /** People wanted by day and shift; a day and shift without a line wants nobody and costs nothing. */
  readonly cover: readonly CoverRequirement[];
}

export interface Shift {
  readonly id: string;
  readonly minutes: number;
  /** Indexes of the shifts that may not be worked on the day after this one. */
  readonly notFollowedBy: readonly number[];
}

export interface StaffMember {
  readonly id: string;
  /** At most this many of each shift, in the order of `shifts`. */
  readonly maxShifts: readonly number[];
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxRun: number;
  readonly minRun: number;
  readonly minDaysOff: number;
  /** At most this many weekends with a shift on Saturday or Sunday. */
  readonly maxWeekends: number;
  readonly daysOff: readonly number[];
  /** Costs `weight` when this shift is not worked that day. */
  readonly wanted: readonly ShiftRequest[];
  /** Costs `weight` when this shift is worked that day. */
  readonly unwanted: readonly ShiftRequest[];
}

export interface ShiftRequest {
  readonly day: number;
  readonly shift: number;
  readonly weight: number;
}

export interface CoverRequirement {
  readonly day: number;
  readonly shift: number;
  readonly required: number;
  readonly underWeight: number;
  readonly overWeight: number;
}

/** One entry a person and day, row-major: 0 is off, otherwise the index of the shift plus one. */
export type ShiftRoster = Uint8Array;

export const OFF = 0;
/** First Saturday: days count from a Monday. */
export const SATURDAY = 5;
