import type { TravelTable } from '@maillage/travel';
import type { Decay } from '../decay/decay.ts';
import { buildColumns } from './buildColumns.ts';
import { checkLength } from './checkLength.ts';
import type { PairColumns } from './pairColumns.ts';

/** A travel table and a decay made ready to compute access many times. */
export interface AccessKernel {
  readonly table: TravelTable;
  readonly decay: Decay;
  readonly columns: PairColumns;
  /**
   * Supply accessible per unit of demand, one value per place (E2SFCA; the APL when `demand` is the standardised
   * population and `supply` the counted consultations per year):
   *
   * Rⱼ = Sⱼ / Σᵢ w(tᵢⱼ)·Pᵢ ; Aᵢ = Σⱼ w(tᵢⱼ)·Rⱼ (DREES; Luo & Qi 2009).
   *
   * Law: Σᵢ Pᵢ·Aᵢ = Σⱼ Sⱼ over the places that somebody can reach. `out` is filled and returned; fresh by default.
   */
  compute(demand: Float64Array, supply: Float64Array, out?: Float64Array): Float64Array;
  /** Dⱼ = Σᵢ w(tᵢⱼ)·Pᵢ: the people competing for one place of care. */
  competingFor(place: number, demand: Float64Array): number;
}

/**
 * Compile once, compute often. Both steps run over a column while its indices are in the nearest cache, and columns
 * without supply are never read: about 2.5 ms for the whole of France (`bench/access`).
 */
export function compileAccess(table: TravelTable, decay: Decay): AccessKernel {
  if (decay.reach > table.reach)
    throw new RangeError(
      `Got a decay of ${decay.reach} minutes when expected at most ${table.reach}, the table's reach.`,
    );
  const columns = buildColumns(table, decay);
  return {
    table,
    decay,
    columns,
    compute: (demand, supply, out) => computeAccess(columns, demand, supply, out),
    competingFor: (place, demand) => columns.gather(place, demand),
  };
}

/** Access over columns already built; see `AccessKernel.compute`. */
export function computeAccess(
  columns: PairColumns,
  demand: Float64Array,
  supply: Float64Array,
  out: Float64Array = new Float64Array(columns.places),
): Float64Array {
  checkLength('demands', demand, columns.places);
  checkLength('supplies', supply, columns.places);
  checkLength('outputs', out, columns.places);
  out.fill(0);
  for (let j = 0; j < supply.length; j++) {
    if (supply[j] === 0) continue;
    const competing = columns.gather(j, demand);
    if (competing > 0) columns.scatter(j, supply[j]! / competing, out);
  }
  return out;
}
