import type { HalfDay } from '@maillage/units';
import type { Language, Sentence } from '../errors.ts';

/** Names of those whom a rota knows by id. */
export interface RotaNames {
  doctor(id: string): string;
  cabinet(id: string): string;
}

const halves = {
  am: { fr: 'matin', en: 'morning' },
  pm: { fr: 'après-midi', en: 'afternoon' },
} as const satisfies Record<HalfDay['half'], Sentence>;

/** `mar. 12 janv. après-midi`, `Tue 12 Jan afternoon`. */
export const halfDayWords = ({ date, half }: HalfDay, language: Language): string =>
  `${dayWords(date, language)} ${halves[half][language]}`;

/** `mar. 12 janv.`, `Tue 12 Jan`. */
export const dayWords = (date: string, language: Language): string =>
  dayFormats[language].format(new Date(`${date}T00:00:00Z`)).replace(',', '');

const dayFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayFormats: Record<Language, Intl.DateTimeFormat> = { fr: dayFormat('fr-FR'), en: dayFormat('en-GB') };

/** `janvier 2027`. */
export const monthWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));

/** At most four names, then how many more. */
export function listed(names: readonly string[], language: Language): string {
  const shown = names.length > 5 ? names.slice(0, 4) : names;
  const more = names.length - shown.length;
  const rest = more === 0 ? [] : [language === 'fr' ? `${more} autres` : `${more} others`];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([...shown, ...rest]);
}

/** A sentence with its figures; an absent one shows as “?”. */
export const filled = (sentence: Sentence, language: Language, figures: Readonly<Record<string, unknown>>): string =>
  sentence[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? '?'));
