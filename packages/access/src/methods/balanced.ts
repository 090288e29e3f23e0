import type { AccessMethod } from './accessMethod.ts';
import { ratios, weightedPairs } from './weightedPairs.ts';

/**
 * Each person counts once and each level of service is handed out once: weights are standardised by origin in the
 * first step and by destination in the second.
 * Lⱼ = Sⱼ / Σᵢ (wᵢⱼ / Σₖ wᵢₖ)·Pᵢ ; Aᵢ = Σⱼ (wᵢⱼ / Σₖ wₖⱼ)·Lⱼ. Laws: demand met adds up to Σ P, and Σ A = Σ L.
 * The value is a level of service, not a share per person: Σ P·A is not Σ S.
 */
export const balanced: AccessMethod = {
  title: 'Balanced floating catchment area',
  source: 'Páez, Higgins & Vivona 2019',
  conserves: false,
  compute(table, decay, demand, supply) {
    const pairs = weightedPairs(table, decay);
    const byOrigin = new Float64Array(table.places);
    const byDestination = new Float64Array(table.places);
    const competing = new Float64Array(table.places);
    const access = new Float64Array(table.places);
    pairs.each((i, j, w) => {
      byOrigin[i]! += w;
      byDestination[j]! += w;
    });
    pairs.each((i, j, w) => (competing[j]! += (w / byOrigin[i]!) * demand[i]!));
    const service = ratios(supply, competing);
    pairs.each((i, j, w) => (access[i]! += (w / byDestination[j]!) * service[j]!));
    return access;
  },
};
