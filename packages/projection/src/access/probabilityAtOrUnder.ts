/**
 * P(X ≤ threshold) of a variable known by its first three cumulants.
 *
 * A gamma of the same mean, variance and skewness, by Wilson & Hilferty's cube root (1931); without skewness, the normal.
 * Right when many independent terms of like size add up. With a handful of practitioners X jumps, and the error can reach
 * several points: `exactAtOrUnder` counts them then.
 */
export function probabilityAtOrUnder(threshold: number, mean: number, variance: number, third: number): number {
  if (!(variance > 1e-18)) return mean <= threshold ? 1 : 0;
  const deviation = Math.sqrt(variance);
  const z = (threshold - mean) / deviation;
  const skewness = third / (variance * deviation);
  if (Math.abs(skewness) < 1e-4) return normal(z);
  const inside = 1 + (skewness * z) / 2;
  if (inside <= 0) return skewness > 0 ? 0 : 1;
  return normal((6 / skewness) * (Math.cbrt(inside) - 1) + skewness / 6);
}

/** Distribution function of the standard normal (Abramowitz & Stegun 7.1.26 on erf; error under 1.5e-7). */
export function normal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - poly * Math.exp(-x * x);
  return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
}
