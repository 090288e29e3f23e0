/** A figure by commune that a map can show. Its words live in the interface's catalogue under its id. */
export interface Indicator {
  readonly unit: 'consultations' | 'fte-per-100000' | 'percent' | 'minutes' | 'per-10000';
  /** Which end is good for inhabitants; `neither` for differences. */
  readonly better: 'high' | 'low' | 'neither';
  /** `sequential`: sand to teal; `diverging`: purple to orange around 0. */
  readonly scale: 'sequential' | 'diverging';
  /** Values marked on the legend. */
  readonly thresholds: readonly number[];
  readonly decimals: number;
  /** Published; computed by Maillage; or published and moved by the ledger since. */
  readonly origin: 'official' | 'computed' | 'official+ledger';
}
