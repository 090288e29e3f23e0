import { normaliseName } from '@maillage/territory';

/** Names of the Assurance Maladie's file, and the professions of the ledger. */
const ids: Readonly<Record<string, string>> = {
  'Ensemble des médecins généralistes': 'general-practitioner',
  Infirmiers: 'nurse',
  'Masseurs-kinésithérapeutes': 'physiotherapist',
  'Sages-femmes': 'midwife',
  'Ensemble des chirurgiens-dentistes': 'dentist',
  Orthophonistes: 'speech-therapist',
  Cardiologues: 'cardiologist',
  Dermatologues: 'dermatologist',
  'Hépato-gastro-entérologues': 'gastroenterologist',
  Psychiatres: 'psychiatrist',
  Ophtalmologues: 'ophthalmologist',
  'Oto-rhino-laryngologistes': 'ent-specialist',
  Pédiatres: 'paediatrician',
  Pneumologues: 'pulmonologist',
  Radiologues: 'radiologist',
  'Gynécologues médicaux et obstétriciens': 'gynaecologist',
};

/** The ledger's profession, or for those it does not follow their French name as `medecins-vasculaires`. */
export const professionOfName = (name: string): string => ids[name.trim()] ?? normaliseName(name).replaceAll(' ', '-');
