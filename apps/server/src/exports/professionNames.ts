import type { Sentence } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';

/** Professions in the plural, as titles of files and pages say them. */
export const professionNames: Readonly<Record<ProfessionId, Sentence>> = {
  'general-practitioner': { fr: 'médecins généralistes', en: 'general practitioners' },
  nurse: { fr: 'infirmiers', en: 'nurses' },
  physiotherapist: { fr: 'masseurs-kinésithérapeutes', en: 'physiotherapists' },
  midwife: { fr: 'sages-femmes', en: 'midwives' },
  dentist: { fr: 'chirurgiens-dentistes', en: 'dentists' },
  'speech-therapist': { fr: 'orthophonistes', en: 'speech therapists' },
  cardiologist: { fr: 'cardiologues', en: 'cardiologists' },
  dermatologist: { fr: 'dermatologues', en: 'dermatologists' },
  gastroenterologist: { fr: 'gastro-entérologues', en: 'gastroenterologists' },
  psychiatrist: { fr: 'psychiatres', en: 'psychiatrists' },
  ophthalmologist: { fr: 'ophtalmologues', en: 'ophthalmologists' },
  'ent-specialist': { fr: 'ORL', en: 'ENT specialists' },
  paediatrician: { fr: 'pédiatres', en: 'paediatricians' },
  pulmonologist: { fr: 'pneumologues', en: 'pulmonologists' },
  radiologist: { fr: 'radiologues', en: 'radiologists' },
  gynaecologist: { fr: 'gynécologues', en: 'gynaecologists' },
};
