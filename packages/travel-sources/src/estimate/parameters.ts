import coefficients from './coefficients.json' with { type: 'json' };
import { COEFFICIENTS, type Parameters } from './model.ts';

/**
 * Learned by `fit/fit.ts` on the real road times of 299 communes of Isère (OSRM, car, 2021), the less hilly half of
 * France held on INSEE's national line; errors on the 213 other communes in `docs/methods/travel-times.md`.
 * The way around the sea: from the road times to Paris of 113 pairs of communes with 2 to 30 km of sea between them.
 */
export const PARAMETERS: Parameters = { coefficients, minutesPerSeaKm: 4.5 };

if (coefficients.length !== COEFFICIENTS) {
  throw new RangeError(`Got ${coefficients.length} coefficients when expected ${COEFFICIENTS}.`);
}
