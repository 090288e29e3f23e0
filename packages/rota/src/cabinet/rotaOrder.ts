import type { RotaObjective } from './rota.ts';

/** How to search. */
export interface RotaOrder {
  /** At most; it ends sooner when everything is proven. */
  readonly seconds: number;
  readonly seed?: number;
  /** Seen between two steps of the search: it ends with the best so far. */
  readonly signal?: AbortSignal;
  /** Asked often, also in the middle of a step, when no message can come in (a flag in shared memory): `true` ends the search. */
  readonly stopped?: () => boolean;
  readonly onProgress?: (progress: RotaProgress) => void;
  /** Milliseconds; the wall clock when absent. */
  readonly now?: () => number;
}

export interface RotaProgress {
  readonly objective: RotaObjective | 'reasons';
  /** Stages done, of all. */
  readonly done: number;
  readonly of: number;
  /** Value and bound of the stage just done. */
  readonly value?: number;
  readonly bound?: number;
  readonly seconds: number;
}
