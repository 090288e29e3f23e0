import type { ResourceLimits } from 'node:worker_threads';
import { findDataSet } from './registry.ts';

/** V8 lets the garbage of every line pile up to 48–100 MB in its young generation (three semi-spaces), unless told otherwise. */
const YOUNG_MB = 12;
/** A streamed set keeps the communes and their history, some 60 MB; the rest of this is room for garbage. */
const STREAMED_OLD_MB = 144;

/**
 * Limits for the thread that imports these sets. When all are read line by line, its heap is bounded: the whole process of an
 * import of 10⁶ lines stays under 300 MB (`bench/import`). Sets that need their whole file at once get what they need.
 */
export function importLimits(datasets: readonly string[]): ResourceLimits {
  const streamed = datasets.length > 0 && datasets.every((id) => findDataSet(id)?.streamed);
  return { maxYoungGenerationSizeMb: YOUNG_MB, ...(streamed && { maxOldGenerationSizeMb: STREAMED_OLD_MB }) };
}
