import { meanAccess } from '../apl/aggregate.ts';
import type { AccessKernel } from '../kernel/compileAccess.ts';

const MOST_ROUNDS = 300;
const TOLERANCE = 1e-6;

export interface PublishedMean {
  /** Places of care whose supply is scaled together. */
  readonly places: readonly number[];
  /** Places over which the mean was published (all of the group, unless some are held out). */
  readonly known: readonly number[];
  readonly mean: number;
}

/**
 * Supply scaled group by group (département) until the mean access of each group, weighted by demand, is the published one:
 * one factor for each group, from one published figure for each. Care crosses borders, so a few rounds are needed.
 */
export function scaleToMeans(
  kernel: AccessKernel,
  demand: Float64Array,
  supply: Float64Array,
  groups: readonly PublishedMean[],
): Float64Array {
  const scaled = supply.slice();
  const access = new Float64Array(supply.length);
  for (let round = 0, off = Infinity; round < MOST_ROUNDS && off > TOLERANCE; round++) {
    kernel.compute(demand, scaled, access);
    off = 0;
    for (const { places, known, mean } of groups) {
      const factor = mean / meanAccess(access, demand, known);
      if (!Number.isFinite(factor)) continue;
      off = Math.max(off, Math.abs(factor - 1));
      for (const j of places) scaled[j]! *= factor;
    }
  }
  return scaled;
}
