import type { ConsultationsPerYear } from '@maillage/units';
import { checkLength } from './checkLength.ts';
import type { AccessKernel } from './compileAccess.ts';

/** How much care a place gains (or, negative, loses). */
export interface SupplyChange {
  readonly place: number;
  readonly change: ConsultationsPerYear;
}

/**
 * The published access, moved by what changed since: Aᵢ = officialᵢ + Σⱼ w(tᵢⱼ)·ΔSⱼ / Dⱼ.
 *
 * Exact because access is linear in supply while demand and times stay. No change gives the official values
 * themselves; a place without an official value (NaN) stays without one; nothing falls below 0.
 */
export function liftOfficial(
  kernel: AccessKernel,
  official: Float64Array,
  demand: Float64Array,
  changes: readonly SupplyChange[],
): Float64Array {
  checkLength('official values', official, kernel.columns.places);
  checkLength('demands', demand, kernel.columns.places);
  const lifted = official.slice();
  for (const { place, change } of changes) {
    const competing = kernel.competingFor(place, demand);
    if (change !== 0 && competing > 0) kernel.columns.scatter(place, change / competing, lifted);
  }
  for (let i = 0; i < lifted.length; i++) if (lifted[i]! < 0) lifted[i] = 0;
  return lifted;
}
