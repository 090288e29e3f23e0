import type { AccessMethod } from './accessMethod.ts';
import { ratios, weightedPairs } from './weightedPairs.ts';

/**
 * People choose among the places in reach: Gᵢⱼ = wᵢⱼ / Σₖ wᵢₖ.
 * Rⱼ = Sⱼ / Σᵢ Gᵢⱼ·wᵢⱼ·Pᵢ ; Aᵢ = Σⱼ Gᵢⱼ·wᵢⱼ·Rⱼ. Places without supply are choices too, as in PySAL's `access`.
 */
export const threeStep: AccessMethod = {
  title: 'Three-step floating catchment area',
  source: 'Wan, Zou & Sternberg 2012',
  conserves: true,
  compute(table, decay, demand, supply) {
    const pairs = weightedPairs(table, decay);
    const choices = new Float64Array(table.places);
    const competing = new Float64Array(table.places);
    const access = new Float64Array(table.places);
    pairs.each((i, _, w) => (choices[i]! += w));
    pairs.each((i, j, w) => (competing[j]! += (w / choices[i]!) * w * demand[i]!));
    const ratio = ratios(supply, competing);
    pairs.each((i, j, w) => (access[i]! += (w / choices[i]!) * w * ratio[j]!));
    return access;
  },
};
