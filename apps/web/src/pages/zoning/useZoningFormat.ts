import { useMemo } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';

/** People, values and money as the page writes them. */
export function useZoningFormat() {
  const format = useFormat();
  return useMemo(
    () => ({
      ...format,
      people: (count: number) => format.number(count),
      value: (value: number | null) => (value === null ? '–' : format.number(value, 2)),
      /** A threshold, with no more decimals than it needs: `2,5`, `4`. */
      threshold: (value: number) =>
        format.number(value, [0, 1].find((decimals) => Number(value.toFixed(decimals)) === value) ?? 2),
      /** From whole cents; cents are not shown. */
      euros: (cents: number) => `${format.number(cents / 100)}\u00A0€`,
      signedEuros: (cents: number) => `${format.signed(cents / 100)}\u00A0€`,
    }),
    [format],
  );
}
