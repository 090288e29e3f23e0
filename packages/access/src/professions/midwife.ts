import { officialDecay } from './officialDecay.ts';
import type { ProfessionParameters } from './professionParameters.ts';

export const midwife: ProfessionParameters = {
  unit: 'fte-per-100000',
  decay: officialDecay,
  decayCertainty: 'unconfirmed',
  demand: 'women',
  oldestCounted: 65,
  source:
    'Arrêté of 17 October 2019: full-time equivalents for 100,000 women, from reimbursable fees, without midwives over 65. Distance weights not confirmed: DREES presented thresholds of 15, 30 and 45 minutes in 2016; those of general practitioners are used until a text is read.',
};
