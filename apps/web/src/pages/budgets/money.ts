import type { Format } from '../../i18n/useFormat.ts';

/** Sums of cents for readers: whole euros, in the reader's language. Rounding happens here and nowhere before. */
export interface MoneyFormat {
  /** `12 345 €` */
  whole(cents: number): string;
  /** `−46 k€`: for the ends of bars and lines. */
  thousands(cents: number): string;
  /** `32,36 €`: a price. */
  exact(cents: number): string;
}

export function moneyFormat(format: Format, language: string): MoneyFormat {
  const written = (text: string, unit: string) => (language === 'fr' ? `${text}\u00a0${unit}` : `${unit}${text}`);
  const signed = (value: number, write: (size: number) => string) => `${value < 0 ? '−' : ''}${write(Math.abs(value))}`;
  return {
    whole: (cents) => signed(Math.round(cents / 100), (size) => written(format.number(size), '€')),
    exact: (cents) => signed(cents / 100, (size) => written(format.number(size, 2), '€')),
    thousands: (cents) =>
      signed(Math.round(cents / 100_000), (size) =>
        language === 'fr' ? `${format.number(size)}\u00a0k€` : `€${format.number(size)}k`,
      ),
  };
}
