import type { IdleReasonCode } from '@maillage/care';
import type { Language, Sentence } from '../errors.ts';

/** Why a doctor has no half-day at all. */
export const idleReasonWords = {
  'no-availability': {
    fr: 'n’a donné aucune disponibilité sur la période',
    en: 'gave no availability over the period',
  },
  'nothing-open': {
    fr: 'n’est disponible que quand les cabinets acceptés sont fermés',
    en: 'is available only when the cabinets they accept are closed',
  },
  'no-place-accepted': { fr: 'n’accepte aucun de ces cabinets', en: 'accepts none of these cabinets' },
  'no-lodging': { fr: 'a besoin d’un lit, et il n’y en a pas', en: 'needs a bed, and there is none' },
  'too-far': { fr: 'habite trop loin de ces cabinets', en: 'lives too far from these cabinets' },
  'skill-missing': { fr: 'n’a pas la compétence demandée', en: 'has not the skill asked for' },
  'maximum-reached': {
    fr: 'a déjà atteint son maximum par ailleurs',
    en: 'has already reached their maximum elsewhere',
  },
  'outside-work': {
    fr: 'travaille ailleurs à chaque demi-journée possible',
    en: 'works elsewhere on each possible half-day',
  },
  rest: { fr: 'doit se reposer à chaque demi-journée possible', en: 'must rest on each possible half-day' },
  'not-needed': { fr: 'n’est pas nécessaire : d’autres couvrent tout', en: 'is not needed: others cover everything' },
} as const satisfies Record<IdleReasonCode, Sentence>;

export const idleReasonSentence = (reason: IdleReasonCode, language: Language): string =>
  idleReasonWords[reason][language];
