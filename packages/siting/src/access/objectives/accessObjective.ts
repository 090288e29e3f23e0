import type { AccessSitingProblem } from '../accessProblem.ts';

/**
 * What a choice of sites is worth.
 *
 * Contract, held by one suite over every member: `valueOf` is what people are told; `score` is what the search climbs, a
 * sum over places that never falls when access rises; more access anywhere is never worse by `isBetter`.
 */
export interface AccessObjective {
  /** Whether `a` is a better value than `b`. */
  isBetter(a: number, b: number): boolean;
  /** The value of the whole at these accesses. */
  valueOf(problem: AccessSitingProblem, access: Float64Array): number;
  /** One place's part of what the search climbs. */
  score(problem: AccessSitingProblem, place: number, access: number): number;
}
