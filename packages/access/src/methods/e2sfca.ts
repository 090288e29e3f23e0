import { compileAccess } from '../kernel/compileAccess.ts';
import type { AccessMethod } from './accessMethod.ts';

/** Rⱼ = Sⱼ / Σᵢ wᵢⱼ·Pᵢ ; Aᵢ = Σⱼ wᵢⱼ·Rⱼ. */
export const e2sfca: AccessMethod = {
  title: 'Enhanced two-step floating catchment area',
  source: 'Luo & Qi 2009',
  conserves: true,
  compute: (table, decay, demand, supply) => compileAccess(table, decay).compute(demand, supply),
};
