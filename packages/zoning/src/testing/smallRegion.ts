import { nationalParameters, type ZoningParameters } from '../parameters.ts';
import { emptyState, type ZoningState } from '../state.ts';
import { type ZoningUnit, zoningUnit } from '../unit.ts';

const commune = (code: string, population: number, value: number | null, weight = population) => ({
  code,
  name: `Commune ${code}`,
  population,
  weight,
  value,
});

/**
 * Four units worked by hand, 100,000 people in all.
 *
 * Aire: 6,000 people at 1.5 and 4,000 at 3.0 → (6,000 × 1.5 + 4,000 × 3) / 10,000 = 2.1, mandatory ZIP.
 * Bruay: 20,000 people at 2.8. Calais: 30,000 people at 3.4. Both in the vivier: 50,000 people, a margin of 2,500.
 * Douai: 40,000 people at 4.5, outside.
 */
export const aire = zoningUnit('A', 'Aire', [commune('62001', 6_000, 1.5), commune('62002', 4_000, 3)]);
export const bruay = zoningUnit('B', 'Bruay', [commune('62003', 20_000, 2.8)]);
export const calais = zoningUnit('C', 'Calais', [commune('62004', 30_000, 3.4)]);
export const douai = zoningUnit('D', 'Douai', [commune('59001', 40_000, 4.5)]);
export const smallRegion: readonly ZoningUnit[] = [aire, bruay, calais, douai];

/** Ceilings of 30,000 people in ZIP and 30,000 in ZAC. */
export const withCeilings = (zipMax: number | null, zacMax: number | null): ZoningParameters => ({
  ...nationalParameters,
  ceilings: { ...nationalParameters.ceilings, zipMax, zacMax, source: 'Essai' },
});

export const smallState: ZoningState = emptyState(withCeilings(30_000, 30_000));
