/**
 * What supply at each candidate gives, linear while demand and times are fixed: one unit at candidate `c` adds
 * `gain[at]` = w(t) / D_c to the access of `place[at]`, for `at` from `start[c]` to `start[c + 1] − 1` (facts: A is linear in S).
 */
export interface SupplyColumns {
  readonly places: number;
  readonly candidates: number;
  readonly start: Uint32Array;
  readonly place: Uint32Array;
  readonly gain: Float64Array;
}

/** A form that a site can take. */
export interface SiteSize {
  /** Supply in the unit of the columns (consultations a year). */
  readonly supply: number;
  /** Cost in the unit of the budget; 1 each when only the number counts. */
  readonly cost: number;
}

export type AccessObjectiveId = 'people-lifted' | 'deficit' | 'worst-off';

export interface AccessSitingProblem {
  readonly columns: SupplyColumns;
  /** Access before, by place; NaN where it is not known: the place is left out. */
  readonly access: Float64Array;
  readonly people: Float64Array;
  /** People who ask for care, by place: what a missing consultation is counted for. */
  readonly demand: Float64Array;
  readonly threshold: number;
  readonly objective: AccessObjectiveId;
  readonly sizes: readonly SiteSize[];
  /** Most sites, forced ones included. */
  readonly most: number;
  /** Most cost of all sites; no limit when absent. */
  readonly budget?: number;
  /** Candidates that get a site whatever happens. */
  readonly forced?: readonly number[];
  readonly forbidden?: readonly number[];
  /** Most supply that each candidate can hold; no limit when absent. */
  readonly capacity?: Float64Array;
}

/** One site of a choice. */
export interface PlacedSite {
  readonly candidate: number;
  /** Index in `sizes`. */
  readonly size: number;
}

export interface AccessSitingAnswer {
  /** People lifted, consultations missing (deficit) or the lowest access (worst-off), after. */
  readonly objective: number;
  /** The same before. */
  readonly before: number;
  /** No choice does better than this. */
  readonly bound: number;
  readonly optimal: boolean;
  readonly sites: readonly PlacedSite[];
}
