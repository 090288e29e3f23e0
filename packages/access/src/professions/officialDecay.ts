import { minutes } from '@maillage/units';
import { step } from '../decay/step.ts';

/** Weights of the APL: under 10 minutes 1, 10–15 two thirds, 15–20 one third (sheet "Paramètres" of the DREES workbook). */
export const officialDecay = step([
  { upTo: minutes(10), weight: 1 },
  { upTo: minutes(15), weight: 2 / 3 },
  { upTo: minutes(20), weight: 1 / 3 },
]);
