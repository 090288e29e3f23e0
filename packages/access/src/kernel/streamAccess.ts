import { checkLength } from './checkLength.ts';
import type { PairColumns } from './pairColumns.ts';

/** Some columns of a table too large to hold: column `k` belongs to the place of care `places[k]`. */
export interface ColumnBlock {
  readonly places: Uint32Array;
  /** Its origins are indices into the whole demand, whatever the number of columns. */
  readonly columns: PairColumns;
}

/**
 * Access over blocks of columns that come one after the other: as `AccessKernel.compute`, with only one block in memory.
 *
 * Each place of care must come whole, in one block. Memory: demand, access and the current block.
 */
export function streamAccess(
  blocks: Iterable<ColumnBlock>,
  demand: Float64Array,
  supply: Float64Array,
  out: Float64Array = new Float64Array(demand.length),
): Float64Array {
  checkLength('outputs', out, demand.length);
  out.fill(0);
  for (const block of blocks) addBlock(block, demand, supply, out);
  return out;
}

/** Adds to `out` what the places of one block bring. */
export function addBlock(
  { places, columns }: ColumnBlock,
  demand: Float64Array,
  supply: Float64Array,
  out: Float64Array,
): void {
  for (let k = 0; k < places.length; k++) {
    const supplied = supply[places[k]!]!;
    if (supplied === 0) continue;
    const competing = columns.gather(k, demand);
    if (competing > 0) columns.scatter(k, supplied / competing, out);
  }
}
