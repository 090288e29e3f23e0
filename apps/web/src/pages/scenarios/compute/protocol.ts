import type { ScenarioEvaluation } from '@maillage/contract';
import type { ScenarioDraft } from '@maillage/scenario';
import type { Frame } from './computation.ts';

/** What the page asks of the worker. `open` comes first. */
export type Question =
  | { readonly type: 'open'; readonly profession: string; readonly ledger: readonly (readonly [string, number])[] }
  | { readonly type: 'inside'; readonly codes: readonly string[] | undefined }
  | { readonly type: 'frame' | 'figures'; readonly draft: ScenarioDraft };

/** What the worker answers. */
export type Answer =
  | ({ readonly type: 'ready' } & Opened)
  | ({ readonly type: 'frame'; readonly milliseconds: number } & Frame)
  | { readonly type: 'figures'; readonly evaluation: ScenarioEvaluation }
  | { readonly type: 'failed'; readonly message: string };

/** What is known once the basis is read: places in the order of every array, and access before the scenario. */
export interface Opened {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly people: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly before: Float64Array;
  readonly thresholds: { readonly low: number; readonly high: number };
}
