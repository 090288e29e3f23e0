import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Instants as the clocks of a place show them. */
export interface Clock {
  /** `08:30`. */
  time(instant: string | Date, zone?: string): string;
  /** `jeudi 26 novembre`, with the year when it is another one. */
  day(instant: string | Date, zone?: string): string;
  /** `jeu. 26 nov.` */
  shortDay(instant: string | Date, zone?: string): string;
}

/** Times and days in the reader's language, on the clock of a time zone (Paris when none is given). */
export function useClock(): Clock {
  const { i18n } = useTranslation();
  return useMemo(() => clockFor(i18n.language), [i18n.language]);
}

export function clockFor(language: string, now = new Date()): Clock {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const show = (options: Intl.DateTimeFormatOptions) => {
    const known = new Map<string, Intl.DateTimeFormat>();
    return (instant: string | Date, zone = PARIS) => {
      const format = known.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
      known.set(zone, format);
      return format.format(new Date(instant)).replace(language === 'fr' ? /(?<![\d/])1(?= \p{L})/u : /^$/, '1er');
    };
  };
  const time = show({ hour: '2-digit', minute: '2-digit' });
  const day = show({ weekday: 'long', day: 'numeric', month: 'long' });
  const dayOfYear = show({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = show({ weekday: 'short', day: 'numeric', month: 'short' });
  return {
    time,
    day: (instant, zone = PARIS) =>
      dayIn(instant, zone).slice(0, 4) === dayIn(now, zone).slice(0, 4) ? day(instant, zone) : dayOfYear(instant, zone),
    shortDay,
  };
}

/** The calendar day (`2027-03-29`) of an instant on the clock of a zone. */
export function dayIn(instant: string | Date, zone = PARIS): string {
  const format = isoDays.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  isoDays.set(zone, format);
  return format.format(new Date(instant));
}

const PARIS = 'Europe/Paris';
const isoDays = new Map<string, Intl.DateTimeFormat>();
