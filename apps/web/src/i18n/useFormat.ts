import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Format {
  /** `3 200`, `2,50`. */
  number(value: number, decimals?: number): string;
  /** `+0,31`, `−1,20`. */
  signed(value: number, decimals?: number): string;
  /** A share between 0 and 1: `8,5 %`. */
  share(value: number, decimals?: number): string;
  /** A day: `23 novembre 2026`. */
  day(date: string | Date): string;
  /** A day and its time: `23 novembre 2026 à 14:05`. */
  moment(date: string | Date): string;
}

/** Numbers and dates in the reader's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(i18n.language), [i18n.language]);
}

export function formatFor(language: string): Format {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const fixed = (decimals: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...options });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return {
    number: (value, decimals = 0) => fixed(decimals).format(value),
    signed: (value, decimals = 0) => fixed(decimals, { signDisplay: 'exceptZero' }).format(value).replace('-', '−'),
    share: (value, decimals = 0) => fixed(decimals, { style: 'percent' }).format(value),
    // “1er janvier”, as French writes the first of a month and no library does
    day: (date) => day.format(new Date(date)).replace(language === 'fr' ? /^1(?=\s)/ : /^$/, '1er'),
    moment: (date) => moment.format(new Date(date)),
  };
}
