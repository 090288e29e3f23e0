import type { RotaViolation } from '@maillage/care';
import type { Language, Sentence } from '../errors.ts';
import { dayWords, filled, halfDayWords, listed, monthWords, type RotaNames } from './words.ts';

/** Rules that a rota breaks. */
export const violationWords = {
  'not-available': { fr: '{doctor} n’est pas disponible {halfDay}', en: '{doctor} is not available {halfDay}' },
  'twice-at-a-time': {
    fr: '{doctor} est à deux endroits à la fois {halfDay}',
    en: '{doctor} is in two places at once {halfDay}',
  },
  'outside-work': {
    fr: '{doctor} travaille déjà hors de ce planning {halfDay}',
    en: '{doctor} is already at work outside this rota {halfDay}',
  },
  'unknown-opening': { fr: '{cabinet} est fermé {halfDay}', en: '{cabinet} is closed {halfDay}' },
  'place-not-accepted': { fr: '{doctor} n’accepte pas {cabinet}', en: '{doctor} does not accept {cabinet}' },
  'no-lodging': {
    fr: '{doctor} a besoin d’un lit, et il n’y en a pas à {cabinet}',
    en: '{doctor} needs a bed, and there is none at {cabinet}',
  },
  'skill-missing': {
    fr: '{doctor} n’a pas la compétence demandée à {cabinet} ({skills})',
    en: '{doctor} has not the skill asked for at {cabinet} ({skills})',
  },
  'too-far': {
    fr: '{cabinet} est à {found} min de chez {doctor}, qui en accepte {limit}',
    en: '{cabinet} is {found} min from the home of {doctor}, who accepts {limit}',
  },
  'road-too-long': {
    fr: '{doctor} n’a pas le temps d’aller de {from} à {to} {day}',
    en: '{doctor} has no time to go from {from} to {to} on {day}',
  },
  'day-full': {
    fr: '{doctor} a {found} demi-journées {day}, au plus {limit}',
    en: '{doctor} has {found} half-days on {day}, at most {limit}',
  },
  'days-in-a-row': {
    fr: '{doctor} travaille {found} jours de suite jusqu’au {day}, au plus {limit}',
    en: '{doctor} works {found} days in a row up to {day}, at most {limit}',
  },
  'rest-after-full-day': {
    fr: '{doctor} devrait se reposer {day}, après une journée entière',
    en: '{doctor} should rest on {day}, after a full day',
  },
  'week-full': {
    fr: '{doctor} a {found} demi-journées la semaine du {week}, et en accepte {limit}',
    en: '{doctor} has {found} half-days in the week of {week}, and accepts {limit}',
  },
  'regular-locum': {
    fr: '{doctor}, remplaçant régulier, a {found} demi-journées la semaine du {week} ; la loi en permet {limit}',
    en: '{doctor}, a regular locum, has {found} half-days in the week of {week}; the law allows {limit}',
  },
  'month-full': {
    fr: '{doctor} a {found} demi-journées en {month}, et en accepte {limit}',
    en: '{doctor} has {found} half-days in {month}, and accepts {limit}',
  },
  'too-many': {
    fr: '{found} médecins pour {limit} salles à {cabinet} {halfDay}',
    en: '{found} doctors for {limit} rooms at {cabinet} {halfDay}',
  },
  'locked-missing': {
    fr: 'La case verrouillée de {doctor} à {cabinet} {halfDay} est vide',
    en: 'The locked cell of {doctor} at {cabinet} {halfDay} is empty',
  },
  'unknown-doctor': {
    fr: '{doctor} ne fait pas partie des médecins de ce planning',
    en: '{doctor} is not one of the doctors of this rota',
  },
} as const satisfies Record<RotaViolation['code'], Sentence>;

export function violationSentence(violation: RotaViolation, names: RotaNames, language: Language): string {
  return filled(violationWords[violation.code], language, {
    ...violation,
    ...('doctor' in violation && { doctor: names.doctor(violation.doctor) }),
    ...('cabinet' in violation && { cabinet: names.cabinet(violation.cabinet) }),
    ...('from' in violation && { from: names.cabinet(violation.from), to: names.cabinet(violation.to) }),
    ...('half' in violation && { halfDay: halfDayWords(violation, language) }),
    ...('date' in violation && { day: dayWords(violation.date, language) }),
    ...('week' in violation && { week: dayWords(violation.week, language) }),
    ...('month' in violation && { month: monthWords(violation.month, language) }),
    ...('skills' in violation && { skills: listed(violation.skills, language) }),
  });
}
