import { compileAccess } from '../kernel/compileAccess.ts';
import type { AccessMethod } from './accessMethod.ts';

/** The same two steps with every weight above 0 counted as 1. */
export const twoStep: AccessMethod = {
  title: 'Two-step floating catchment area',
  source: 'Luo & Wang 2003',
  conserves: true,
  compute(table, decay, demand, supply) {
    const binary = { reach: decay.reach, weight: (time: typeof decay.reach) => (decay.weight(time) > 0 ? 1 : 0) };
    return compileAccess(table, binary).compute(demand, supply);
  },
};
