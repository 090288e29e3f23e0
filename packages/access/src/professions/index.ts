import { dentist } from './dentist.ts';
import { generalPractitioner } from './general-practitioner.ts';
import { midwife } from './midwife.ts';
import { nurse } from './nurse.ts';
import { physiotherapist } from './physiotherapist.ts';
import type { ProfessionParameters } from './professionParameters.ts';
import { speciality } from './speciality.ts';
import { speechTherapist } from './speech-therapist.ts';

export { officialDecay } from './officialDecay.ts';
export type { Certainty, ProfessionParameters } from './professionParameters.ts';

/** Parameters of each profession, by the profession's id in the supply ledger. */
export const professionParameters = {
  'general-practitioner': generalPractitioner,
  nurse,
  physiotherapist,
  midwife,
  dentist,
  'speech-therapist': speechTherapist,
  cardiologist: speciality,
  dermatologist: speciality,
  gastroenterologist: speciality,
  psychiatrist: speciality,
  ophthalmologist: speciality,
  'ent-specialist': speciality,
  paediatrician: speciality,
  pulmonologist: speciality,
  radiologist: speciality,
  gynaecologist: speciality,
} as const satisfies Record<string, ProfessionParameters>;
