import type { Day, HalfDay } from '@maillage/units';
import type { RotaAssignment } from './rotaRequest.ts';
import type { RotaViolation } from './rotaViolation.ts';

/** A planned rota: who works where and when, how good that is objective by objective, and every gap with its reasons. Data only. */
export interface Rota {
  /** By date, half, cabinet, doctor. */
  readonly assignments: readonly RotaAssignment[];
  /** In the order in which they were decided: each as good as can be while those before keep their value. */
  readonly stages: readonly RotaStage[];
  /** Cells with fewer doctors than wanted, by date. */
  readonly gaps: readonly RotaGap[];
  /** Doctors without a single half-day. */
  readonly idle: readonly IdleDoctor[];
  readonly loads: readonly DoctorLoad[];
  /** Every stage is proven. */
  readonly optimal: boolean;
  /** Stopped by its caller before the time was up. */
  readonly interrupted: boolean;
  readonly seconds: number;
}

/**
 * missing     half-days · doctors wanted but not found
 * changes     assignments · of the published rota given up, plus new ones (only with `previous`; then right after `missing`)
 * minimums    half-days · short of what doctors asked for at least, by week and month
 * idle        doctors · with none, although they could serve
 * load        twentieths · leximin: the most loaded as little as possible, then the next … (see `levels`)
 * reluctance  points · less preferred half-days; preference is counted negative, so that less is better
 * turnover    doctors · different ones for the same cabinet, weekday and half, summed
 * road        minutes · from home, each half-day counted
 */
export const rotaObjectives = [
  'missing',
  'changes',
  'minimums',
  'idle',
  'load',
  'reluctance',
  'turnover',
  'road',
] as const;
export type RotaObjective = (typeof rotaObjectives)[number];

/** Less is better in every objective. */
export interface RotaStage {
  readonly objective: RotaObjective;
  readonly value: number;
  /** No rota that keeps the stages before has less. */
  readonly bound: number;
  /** `value = bound`; for `load`, on every level. */
  readonly optimal: boolean;
  /** (value − bound) / value; 0 when proven. */
  readonly gap: number;
  readonly seconds: number;
  /** Only of `load`: from the heaviest down, doctors at or above a share, and the least number proven. */
  readonly levels?: readonly LoadLevel[];
}

export interface LoadLevel {
  /** Twentieths of what a doctor offered (see `DoctorLoad.offered`), rounded up. */
  readonly twentieths: number;
  readonly doctors: number;
  readonly bound: number;
}

export interface DoctorLoad {
  readonly doctor: string;
  /** Half-days given by this rota. */
  readonly halfDays: number;
  /** Half-days they could be given at most: their availabilities on open half-days within their weekly and monthly maxima. */
  readonly offered: number;
  readonly preferred: number;
  readonly reluctant: number;
  /** Different dates with work: journeys from home. */
  readonly days: number;
}

export interface RotaGap extends HalfDay {
  readonly cabinet: string;
  readonly wanted: number;
  readonly missing: number;
  /** Why nobody fills it, nearest first. Each doctor stands under one reason, except those who already work there. */
  readonly reasons: readonly GapReason[];
  /** What would close one missing place, smallest and easiest first; each alternative is a set of changes. */
  readonly remedies: readonly Remedy[];
  /** No smaller set of changes closes it: the coverage is proven and each remedy was tried. */
  readonly smallest: boolean;
}

/** Why doctors are not there; `values` as far as the code has them. The sentences are the contract's. */
export interface GapReason {
  readonly code: GapReasonCode;
  readonly doctors: readonly string[];
  /** Of `week-full`, `month-full`: the maximum that would be needed. */
  readonly needed?: number;
  /** Of `elsewhere`: the cabinet. */
  readonly cabinet?: string;
  /** Of `skill-missing`. */
  readonly skills?: readonly string[];
  /** Of `several`: which. */
  readonly codes?: readonly GapReasonCode[];
}

/** In order of nearness: the first ones need the smallest favour. */
export const gapReasonCodes = [
  /** They are available and would come if their weekly maximum were `needed`. */
  'week-full',
  /** … their monthly maximum. */
  'month-full',
  /** Regular locum at the legal limit of the week. */
  'regular-locum',
  /** In this rota, in `cabinet` at that time. */
  'elsewhere',
  /** In `cabinet` at that time, by a locked cell. */
  'locked-elsewhere',
  /** At work outside this rota at that time. */
  'outside-work',
  /** In another cabinet on the same day, and the road leaves no time. */
  'road-too-long',
  /** A rule of the rota: half-days a day. */
  'day-full',
  /** Days in a row. */
  'days-in-a-row',
  /** Rest after a full day. */
  'rest-after-full-day',
  /** Available, but they do not accept the place. */
  'place-not-accepted',
  'no-lodging',
  'too-far',
  'skill-missing',
  /** Several of these at once. */
  'several',
  'not-available',
] as const;
export type GapReasonCode = (typeof gapReasonCodes)[number];

/** A set of changes that closes one missing place, and how the rota then looks there. */
export interface Remedy {
  readonly changes: readonly RequestChange[];
  /** Assignments that move, given up and made, when the changes are granted. */
  readonly removed: readonly RotaAssignment[];
  readonly added: readonly RotaAssignment[];
}

export const requestChangeCodes = ['raise-week', 'raise-month', 'accept-cabinet', 'be-available'] as const;
export type RequestChange =
  | {
      readonly code: 'raise-week';
      readonly doctor: string;
      /** Monday of the week. */
      readonly week: Day;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly code: 'raise-month';
      readonly doctor: string;
      /** `2027-01`. */
      readonly month: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly code: 'accept-cabinet'; readonly doctor: string; readonly cabinet: string }
  | ({ readonly code: 'be-available'; readonly doctor: string } & HalfDay);

export const idleReasonCodes = [
  /** They offered no half-day between `from` and `to`. */
  'no-availability',
  /** No cabinet they accept is open when they are available. */
  'nothing-open',
  'no-place-accepted',
  'no-lodging',
  'too-far',
  'skill-missing',
  /** Their weekly or monthly maximum is reached by outside work, or is 0. */
  'maximum-reached',
  'outside-work',
  /** A rule of rest leaves nothing. */
  'rest',
  /** Others fill every half-day they could do: fewer half-days than doctors, or a rota that had to change little. */
  'not-needed',
] as const;
export type IdleReasonCode = (typeof idleReasonCodes)[number];

export interface IdleDoctor {
  readonly doctor: string;
  readonly reason: IdleReasonCode;
  /** Half-days on which they are available and a cabinet is open. */
  readonly available: number;
  /** Of `not-needed`: no rota that is as good before it gives them one without leaving another with none. */
  readonly proven: boolean;
}

/** Rules broken and rules cured by a change; see `createRotaJudge`. */
export interface ChangeVerdict {
  readonly created: readonly RotaViolation[];
  readonly cured: readonly RotaViolation[];
}
