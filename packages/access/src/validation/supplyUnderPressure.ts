import { checkLength } from '../kernel/checkLength.ts';
import type { AccessKernel } from '../kernel/compileAccess.ts';

export interface PressureModel {
  /** All the activity of the country, consultations per year. */
  readonly total: number;
  /** How strongly activity follows pressure: 0 gives everybody the same, 1 would make supply follow people exactly. */
  readonly exponent: number;
  /**
   * Consultations a year, for each person who competes for a place, beyond which a place of care has nobody left to see:
   * activity tends to it and never passes it. `Infinity`: no such limit.
   */
  readonly saturation: number;
}

/**
 * Activity from head counts: a practitioner sees more people where more people share each practitioner, and a place with
 * more practitioners than people sees no more than there are people.
 *
 * Pressure at j is the inverse of the mean, over the people who compete for j, of the practitioners per person within their
 * reach, 1 on average. Sⱼ ∝ s / (1 + s / (saturation·Dⱼ)) with s = total / Σ heads · headsⱼ · pressureⱼ^exponent, scaled
 * so that Σ S = total. With exponent 0 and no saturation: the same for every head.
 */
export function supplyUnderPressure(
  kernel: AccessKernel,
  demand: Float64Array,
  heads: Float64Array,
  { total, exponent, saturation }: PressureModel,
): Float64Array {
  checkLength('head counts', heads, demand.length);
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const perHead = total / sum(heads);
  const usualHeads = sum(heads) / sum(demand);
  const headsSeen = kernel.compute(demand, heads).map((value, i) => value * demand[i]!);
  const supply = heads.map((count, j) => {
    const competing = count > 0 ? kernel.competingFor(j, demand) : 0;
    if (competing === 0) return 0;
    const pressure = (usualHeads * competing) / kernel.columns.gather(j, headsSeen);
    const wished = perHead * count * pressure ** exponent;
    return wished / (1 + wished / (saturation * competing));
  });
  const scale = total / sum(supply);
  return supply.map((value) => value * scale);
}
