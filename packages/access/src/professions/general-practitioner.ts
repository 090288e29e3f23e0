import { generalPractitionerAgeWeights } from '../apl/ageWeights.ts';
import { generalPractitionerBounds } from '../apl/countedActivity.ts';
import { officialDecay } from './officialDecay.ts';
import type { ProfessionParameters } from './professionParameters.ts';

export const generalPractitioner: ProfessionParameters = {
  unit: 'consultations',
  decay: officialDecay,
  decayCertainty: 'published',
  bounds: generalPractitionerBounds,
  ageWeights: generalPractitionerAgeWeights,
  demand: 'everyone',
  source: 'DREES, workbook of the APL to general practitioners, sheet "Paramètres", vintages 2022 and 2023.',
};
