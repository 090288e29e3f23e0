import { checkLength } from '../kernel/checkLength.ts';
import type { AccessKernel } from '../kernel/compileAccess.ts';

export interface PressureModel {
  /** All the activity of the country, consultations per year. */
  readonly total: number;
  /** How strongly activity follows pressure: 0 gives everybody the same, 1 would make supply follow people exactly. */
  readonly exponent: number;
}

/**
 * Activity from head counts: a practitioner sees more people where more people share each practitioner.
 *
 * Pressure at j is the inverse of the mean, over the people who compete for j, of the practitioners per person within
 * their reach; Sⱼ ∝ headsⱼ · pressureⱼ^exponent, scaled so that Σ S = total. With exponent 0: the same for every head.
 */
export function supplyUnderPressure(
  kernel: AccessKernel,
  demand: Float64Array,
  heads: Float64Array,
  { total, exponent }: PressureModel,
): Float64Array {
  checkLength('head counts', heads, demand.length);
  const perPerson = kernel.compute(demand, heads);
  const headsSeen = perPerson.map((value, i) => value * demand[i]!);
  const supply = heads.map((count, j) => {
    if (count === 0) return 0;
    const pressure = kernel.competingFor(j, demand) / kernel.columns.gather(j, headsSeen);
    return Number.isFinite(pressure) ? count * pressure ** exponent : 0;
  });
  const scale = total / supply.reduce((sum, value) => sum + value, 0);
  return supply.map((value) => value * scale);
}
