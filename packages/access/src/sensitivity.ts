import type { TravelTable } from '@maillage/travel';
import type { Decay } from './decay/decay.ts';
import { compileAccess } from './kernel/compileAccess.ts';

/** How far a value moves when the parameters do. */
export interface SensitivityBand {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** The lowest and highest access of each place over several decays: an answer to "it depends on the weights". */
export function sensitivityBand(
  table: TravelTable,
  decays: readonly Decay[],
  demand: Float64Array,
  supply: Float64Array,
): SensitivityBand {
  const lowest = new Float64Array(table.places).fill(Infinity);
  const highest = new Float64Array(table.places);
  for (const decay of decays) {
    const access = compileAccess(table, decay).compute(demand, supply);
    for (let i = 0; i < access.length; i++) {
      lowest[i] = Math.min(lowest[i]!, access[i]!);
      highest[i] = Math.max(highest[i]!, access[i]!);
    }
  }
  return { lowest, highest };
}
