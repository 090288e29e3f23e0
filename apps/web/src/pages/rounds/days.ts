const locale = (language: string) => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** “lun.”, “lundi”; 1 = Monday. 5 January 2026 was one. */
export function weekdayName(weekday: number, language: string, width: 'short' | 'long'): string {
  return new Date(Date.UTC(2026, 0, 4 + weekday)).toLocaleDateString(locale(language), {
    weekday: width,
    timeZone: 'UTC',
  });
}

/** “12 janv.”, or “mardi 12 janvier”. */
export function dayName(date: string, language: string, width: 'short' | 'long'): string {
  const long = width === 'long' ? ({ weekday: 'long' } as const) : {};
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale(language), {
    day: 'numeric',
    month: width,
    timeZone: 'UTC',
    ...long,
  });
}
