/** One thing that makes a siting problem impossible or empty, with the value that says it. */
export interface SitingProblem {
  readonly code: SitingProblemCode;
  /** The number, or the index of the site or client. */
  readonly value: number;
  /** What `value` may be at most. */
  readonly limit?: number;
}

export type SitingProblemCode =
  /** The number of sites is not a whole number of at least 1. */
  | 'siting/number-invalid'
  /** More sites asked for than places allowed. */
  | 'siting/too-many'
  /** More forced sites than sites in all. */
  | 'siting/forced-over-number'
  /** A site both forced and forbidden. */
  | 'siting/forced-and-forbidden'
  /** A client whom no allowed site reaches. */
  | 'siting/client-unreachable'
  /** A site whose capacity is not above 0. */
  | 'siting/capacity-not-positive'
  /** Demand is above what the allowed sites can hold together. */
  | 'siting/capacity-insufficient'
  /** A size whose supply or cost is not above 0. */
  | 'siting/size-invalid'
  /** The budget pays for no size. */
  | 'siting/budget-allows-nothing'
  /** A forced site costs more than the budget leaves. */
  | 'siting/forced-over-budget'
  /** A candidate that nobody reaches. */
  | 'siting/candidate-unreachable';
