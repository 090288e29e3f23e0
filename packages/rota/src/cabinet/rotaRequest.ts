import type { Day, HalfDay, Minutes } from '@maillage/units';

/**
 * What a rota is made from: cabinets open on half-days, doctors who give some of theirs, rules. Plain data, as in JSON; identifiers
 * are the caller's. `rotaRequestProblems` says what is wrong in one; the other functions take a request without problems.
 */
export interface RotaRequest {
  /** First and last day of the rota, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly cabinets: readonly RotaCabinet[];
  readonly doctors: readonly RotaDoctor[];
  /** By road between cabinets; a pair that is absent cannot be joined on the same day. */
  readonly travel: readonly CabinetTravel[];
  readonly rules: RotaRules;
  /** Cells that stay as they are. */
  readonly locked: readonly RotaAssignment[];
  /** The published rota, when there is one: after coverage, it changes as little as possible. */
  readonly previous?: readonly RotaAssignment[];
  /** Work that this rota does not decide: other rotas, rounds, the same weeks and months before `from` and after `to`. */
  readonly outside: readonly OutsideWork[];
}

export interface RotaCabinet {
  readonly id: string;
  /** Doctors who can work at the same time. */
  readonly rooms: number;
  /** Somebody who needs a bed can come. */
  readonly lodging: boolean;
  /** At most one for each half-day. */
  readonly openings: readonly RotaOpening[];
}

export interface RotaOpening extends HalfDay {
  /** Hours on the clock of the place, `08:30`. */
  readonly from: string;
  readonly to: string;
  /** Doctors wanted; at most the rooms. */
  readonly wanted: number;
  /** Asked of each doctor there. */
  readonly skills: readonly string[];
}

export interface RotaDoctor {
  readonly id: string;
  /** Half-days on which they can come. Hard: they are given no other. */
  readonly available: readonly RotaAvailability[];
  readonly perWeek: HalfDayLimits;
  readonly perMonth: HalfDayLimits;
  /** Cabinets where they agree to work; others than those of the request do no harm. */
  readonly cabinets: readonly string[];
  readonly skills: readonly string[];
  /** Regular locum: `rules.regularLocumMostPerWeek` applies, whatever they accept. */
  readonly regularLocum: boolean;
  readonly needsLodging: boolean;
  /** From home, by road, by cabinet. */
  readonly homeMinutes: Readonly<Record<string, Minutes>>;
  /** They drive no further from home; no limit when absent. */
  readonly mostHomeMinutes?: Minutes;
}

export interface RotaAvailability extends HalfDay {
  /** 1 gladly, 0 possible, −1 only if it helps; other whole numbers weigh as they say. */
  readonly preference: number;
}

/** Half-days in an ISO week (from Monday) or a calendar month, outside work included. */
export interface HalfDayLimits {
  /** What they would like at least: served as far as coverage allows. */
  readonly least: number;
  /** Hard; no limit when absent. */
  readonly most?: number;
  /** Another most than usual, agreed for one week (by its Monday) or one month (`2027-01`). */
  readonly mostIn?: Readonly<Record<string, number>>;
}

export interface CabinetTravel {
  readonly from: string;
  readonly to: string;
  readonly minutes: Minutes;
}

export interface RotaRules {
  /** 1 or 2. */
  readonly mostHalfDaysPerDay: number;
  /** Morning in one cabinet and afternoon in another, when the road leaves time. */
  readonly twoCabinetsSameDay: boolean;
  /** Kept free between both, beside the road. */
  readonly breakMinutes: Minutes;
  /** Days in a row with work; no limit when absent. */
  readonly mostConsecutiveDays?: number;
  /** What stays free after a morning and an afternoon of the same day. */
  readonly restAfterFullDay: 'none' | 'next-morning' | 'next-day';
  /** Code de la santé publique: a regular locum works at most so many half-days a week (2). */
  readonly regularLocumMostPerWeek: number;
}

export interface RotaAssignment extends HalfDay {
  readonly doctor: string;
  readonly cabinet: string;
}

export interface OutsideWork extends HalfDay {
  readonly doctor: string;
  /** When it is one of the cabinets of the request: the road from there counts. */
  readonly cabinet?: string;
}

/** What most cabinets start from. */
export const usualRotaRules: RotaRules = {
  mostHalfDaysPerDay: 2,
  twoCabinetsSameDay: true,
  breakMinutes: 45 as Minutes,
  mostConsecutiveDays: 5,
  restAfterFullDay: 'none',
  regularLocumMostPerWeek: 2,
};
