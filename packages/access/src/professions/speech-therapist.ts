import { officialDecay } from './officialDecay.ts';
import type { ProfessionParameters } from './professionParameters.ts';

export const speechTherapist: ProfessionParameters = {
  unit: 'fte-per-100000',
  decay: officialDecay,
  decayCertainty: 'unconfirmed',
  demand: 'everyone',
  source: 'No published APL: heads, and the distance weights of general practitioners, by choice of this project.',
};
