import type { Remedy, RequestChange } from '@maillage/care';
import type { Language, Sentence } from '../errors.ts';
import { dayWords, filled, halfDayWords, monthWords, type RotaNames } from './words.ts';

/** What a doctor would have to agree to. */
export const requestChangeWords = {
  'raise-week': {
    fr: '{doctor} : {to} demi-journées la semaine du {week}, au lieu de {from}',
    en: '{doctor}: {to} half-days in the week of {week}, instead of {from}',
  },
  'raise-month': {
    fr: '{doctor} : {to} demi-journées en {month}, au lieu de {from}',
    en: '{doctor}: {to} half-days in {month}, instead of {from}',
  },
  'accept-cabinet': { fr: '{doctor} accepte {cabinet}', en: '{doctor} accepts {cabinet}' },
  'be-available': { fr: '{doctor} vient {halfDay}', en: '{doctor} comes {halfDay}' },
} as const satisfies Record<RequestChange['code'], Sentence>;

export function requestChangeSentence(change: RequestChange, names: RotaNames, language: Language): string {
  return filled(requestChangeWords[change.code], language, {
    ...change,
    doctor: names.doctor(change.doctor),
    ...('week' in change && { week: dayWords(change.week, language) }),
    ...('month' in change && { month: monthWords(change.month, language) }),
    ...('cabinet' in change && { cabinet: names.cabinet(change.cabinet) }),
    ...('half' in change && { halfDay: halfDayWords(change, language) }),
  });
}

const moves = {
  one: { fr: ' ; une demi-journée change de médecin', en: '; one half-day changes hands' },
  other: { fr: ' ; {count} demi-journées changent de médecin', en: '; {count} half-days change hands' },
};

/** All the changes of a remedy, and how many other half-days move with them. */
export function remedySentence({ changes, removed }: Remedy, names: RotaNames, language: Language): string {
  const said = changes
    .map((change) => requestChangeSentence(change, names, language))
    .join(language === 'fr' ? ' ; ' : '; ');
  const count = removed.length;
  return count === 0 ? said : said + filled(count === 1 ? moves.one : moves.other, language, { count });
}
