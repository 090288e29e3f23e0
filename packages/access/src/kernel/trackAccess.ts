import { checkLength } from './checkLength.ts';
import type { AccessKernel } from './compileAccess.ts';

/**
 * Access that follows changes of supply and demand, recomputing only what each touches.
 *
 * Law: after any sequence of changes `access` equals `kernel.compute` on the current demand and supply to 1e-12
 * (relative). A supply change costs one column; a demand change costs the columns that the place reaches.
 */
export interface AccessTracker {
  /** Current access, one value per place; the same array for the life of the tracker. */
  readonly access: Float64Array;
  readonly demand: Readonly<Float64Array>;
  readonly supply: Readonly<Float64Array>;
  /** Sets the supply of one place; returns the places whose access may have moved (a view, not a copy). */
  setSupply(place: number, value: number): Uint16Array | Uint32Array;
  /** Sets the demand of one place; returns the places of care whose sharing may have moved (a view, not a copy). */
  setDemand(place: number, value: number): Uint16Array | Uint32Array;
}

export function trackAccess(
  kernel: AccessKernel,
  initialDemand: Float64Array,
  initialSupply: Float64Array,
): AccessTracker {
  const { columns, table } = kernel;
  checkLength('demands', initialDemand, columns.places);
  checkLength('supplies', initialSupply, columns.places);
  const demand = initialDemand.slice();
  const supply = initialSupply.slice();
  const access = new Float64Array(columns.places);
  const lost = new Float64Array(columns.places);
  const ratio = new Float64Array(columns.places);
  const competing = Float64Array.from(demand, (_, j) => columns.gather(j, demand));
  for (let j = 0; j < columns.places; j++) if (supply[j]! > 0) refresh(j);
  return {
    access,
    demand,
    supply,
    setSupply(place, value) {
      supply[place] = value;
      refresh(place);
      return columns.origins(place);
    },
    setDemand(place, value) {
      demand[place] = value;
      const reached = table.destination.subarray(table.start[place], table.start[place + 1]);
      for (const j of reached) {
        competing[j] = columns.gather(j, demand);
        refresh(j);
      }
      return reached;
    },
  };

  function refresh(j: number): void {
    const after = competing[j]! > 0 ? supply[j]! / competing[j]! : 0;
    const before = ratio[j]!;
    if (after === before) return;
    columns.replace(j, before, after, access, lost);
    ratio[j] = after;
  }
}
