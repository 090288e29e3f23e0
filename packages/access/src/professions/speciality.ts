import { minutes } from '@maillage/units';
import { step } from '../decay/step.ts';
import type { ProfessionParameters } from './professionParameters.ts';

/** A speciality that the BPE counts: people travel farther, and nothing is published today. */
export const speciality: ProfessionParameters = {
  unit: 'fte-per-100000',
  decay: step([
    { upTo: minutes(15), weight: 1 },
    { upTo: minutes(30), weight: 1 / 3 },
  ]),
  decayCertainty: 'unconfirmed',
  demand: 'everyone',
  source:
    'No APL of specialities is published since 2013: heads, weights 1 under 15 minutes and one third up to 30, by choice of this project.',
};
