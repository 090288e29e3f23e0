import type { Format } from '../../i18n/useFormat.ts';
import type { ColourScale } from './scale.ts';

/** What stands under each colour: the limit where it begins, “≤ limit” for the first. */
export function legendTexts(
  { limits, colours, mode }: ColourScale,
  decimals: number,
  format: Format,
): readonly string[] {
  const text = (limit: number) =>
    format.number(limit, plainDecimals(limit, mode === 'fixed' ? Math.max(2, decimals) : decimals));
  return colours.map((_, index) => (index === 0 ? `≤ ${text(limits[0] ?? 0)}` : text(limits[index - 1]!)));
}

/** As few decimals as a round limit needs (2,5 but 3,25). */
function plainDecimals(limit: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++)
    if (Math.abs(limit - Number(limit.toFixed(decimals))) < 1e-9) return decimals;
  return most;
}
