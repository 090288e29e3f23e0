/** Who goes where at which cost, and how many sites may open. */
export interface MedianProblem {
  readonly clients: number;
  readonly sites: number;
  /** Cost of serving client `i` from site `j`: `cost[i * sites + j]`, at least 0; `Infinity` where it cannot. */
  readonly cost: Float64Array;
  /** Sites open in all, those of `open` included. */
  readonly p: number;
  /** Sites that stay open whatever happens: existing or forced. */
  readonly open?: readonly number[];
  /** Sites that may not open. */
  readonly closed?: readonly number[];
}
