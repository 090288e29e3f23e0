import { officialDecay } from './officialDecay.ts';
import type { ProfessionParameters } from './professionParameters.ts';

export const dentist: ProfessionParameters = {
  unit: 'fte-per-100000',
  decay: officialDecay,
  decayCertainty: 'unconfirmed',
  demand: 'everyone',
  oldestCounted: 65,
  source:
    'DREES: full-time equivalents for 100,000, liberal dentists aged 65 or less and salaried ones in health centres, without orthodontics; mean 59.0 in 2021. Distance weights as for general practitioners, age weights and bounds: not confirmed in a text read here.',
};
