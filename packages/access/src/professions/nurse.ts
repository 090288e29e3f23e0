import { officialDecay } from './officialDecay.ts';
import type { ProfessionParameters } from './professionParameters.ts';

export const nurse: ProfessionParameters = {
  unit: 'fte-per-100000',
  decay: officialDecay,
  decayCertainty: 'unconfirmed',
  demand: 'everyone',
  source:
    'DREES publishes full-time equivalents for 100,000 standardised inhabitants. Distance weights as for general practitioners, age weights and bounds: not confirmed in a text read here.',
};
