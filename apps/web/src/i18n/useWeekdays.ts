import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Weekdays {
  /** 1 = Monday … 7 = Sunday: `lundi`. */
  long(weekday: number): string;
  /** `lun.` */
  short(weekday: number): string;
}

/** Names of the days of the week in the reader's language. */
export function useWeekdays(): Weekdays {
  const { i18n } = useTranslation();
  return useMemo(() => weekdaysIn(i18n.language), [i18n.language]);
}

export function weekdaysIn(language: string): Weekdays {
  const name = (weekday: number, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { weekday: style, timeZone: 'UTC' }).format(
      // 1 January 2024 was a Monday
      new Date(Date.UTC(2024, 0, weekday)),
    );
  return { long: (weekday) => name(weekday, 'long'), short: (weekday) => name(weekday, 'short') };
}
