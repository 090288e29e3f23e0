import type { AccessMethod } from './accessMethod.ts';
import { ratios, weightedPairs } from './weightedPairs.ts';

/**
 * Huff's choice weighs supply and distance: Hᵢⱼ = Sⱼ·wᵢⱼ / Σₖ Sₖ·wᵢₖ.
 * Rⱼ = Sⱼ / Σᵢ Hᵢⱼ·Pᵢ ; Aᵢ = Σⱼ Hᵢⱼ·wᵢⱼ·Rⱼ. Distance counts once more in the last step, so what is supplied far
 * away is partly lost: Σ P·A ≤ Σ S when weights are at most 1.
 */
export const modifiedHuff: AccessMethod = {
  title: 'Modified Huff three-step floating catchment area',
  source: 'Jörg, Lenz, Wetz & Widmer 2019',
  conserves: false,
  compute(table, decay, demand, supply) {
    const pairs = weightedPairs(table, decay);
    const attraction = new Float64Array(table.places);
    const competing = new Float64Array(table.places);
    const access = new Float64Array(table.places);
    const huff = (i: number, j: number, w: number) => (attraction[i]! > 0 ? (supply[j]! * w) / attraction[i]! : 0);
    pairs.each((i, j, w) => (attraction[i]! += supply[j]! * w));
    pairs.each((i, j, w) => (competing[j]! += huff(i, j, w) * demand[i]!));
    const ratio = ratios(supply, competing);
    pairs.each((i, j, w) => (access[i]! += huff(i, j, w) * w * ratio[j]!));
    return access;
  },
};
