/**
 * The weighted pairs between places, column by column, as the host's access kernel holds them. `powers[r − 1]` has the same
 * pairs with each weight to the power r: cumulants of a sum of independent terms add up with them.
 */
export interface Columns {
  readonly places: number;
  /** Σᵢ w(i, place) · valuesᵢ. */
  gather(place: number, values: Float64Array): number;
  /** outᵢ += w(i, place) · amount, for every origin of `place`. */
  scatter(place: number, amount: number, out: Float64Array): void;
}

export type ColumnPowers = readonly [first: Columns, second: Columns, third: Columns];
