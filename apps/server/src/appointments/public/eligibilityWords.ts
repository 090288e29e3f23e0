import type { EligibilityRefusal, PatientFacts } from '@maillage/care';
import type { Language } from '@maillage/contract';

/** Each reason against a booking, as the end of a sentence. */
export function refusalWords(refusal: EligibilityRefusal, language: Language): string {
  const fr = language === 'fr';
  switch (refusal.reason) {
    case 'has-attending-doctor':
      return fr
        ? 'elle accueille les patients sans médecin traitant ou dont le médecin est indisponible'
        : 'it receives patients without an attending doctor or whose doctor is unavailable';
    case 'commune-not-served':
      return fr ? 'elle est réservée à d’autres communes' : 'it is kept for other communes';
    case 'too-young':
      return fr ? `il faut avoir au moins ${refusal.minimum} ans` : `the minimum age is ${refusal.minimum}`;
    case 'too-old':
      return fr ? `il faut avoir au plus ${refusal.maximum} ans` : `the maximum age is ${refusal.maximum}`;
    default:
      return refusal satisfies never;
  }
}

export const factWords: Readonly<Record<Language, Readonly<Record<keyof PatientFacts, string>>>> = {
  fr: {
    attendingDoctor: 'si vous avez un médecin traitant',
    birthDate: 'votre date de naissance',
    commune: 'votre commune',
  },
  en: {
    attendingDoctor: 'whether you have an attending doctor',
    birthDate: 'your birth date',
    commune: 'your commune',
  },
};
