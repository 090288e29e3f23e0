/**
 * The weighted pairs of a travel table, column by column: for each destination, the origins that reach it.
 *
 * Two forms hold it: by class of weight (few distinct weights: one index per pair and no weight) and by single weight.
 */
export interface PairColumns {
  /** Number of places, both origins and destinations. */
  readonly places: number;
  /** Number of pairs with a positive weight. */
  readonly pairs: number;
  /** The origins that reach `place` with a positive weight; a view, not a copy. */
  origins(place: number): Uint16Array | Uint32Array;
  /** Σᵢ w(i, place) · valuesᵢ. */
  gather(place: number, values: Float64Array): number;
  /** outᵢ += w(i, place) · amount, for every origin of `place`. */
  scatter(place: number, amount: number, out: Float64Array): void;
  /** outᵢ += w(i, place) · amount · factorᵢ, for every origin of `place`. */
  scatterBy(place: number, amount: number, factor: Float64Array, out: Float64Array): void;
  /** (high + low)ᵢ += w · after − w · before in twice the precision; `high` stays the rounded sum. */
  replace(place: number, before: number, after: number, high: Float64Array, low: Float64Array): void;
}
