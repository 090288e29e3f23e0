import { amountProblems, communeProblems, supplyAtCommune } from './amount.ts';
import type { ChangeBase, ChangeKind } from './changeKind.ts';

/** Professionals settle in a commune, beside those who are there. */
export interface DoctorArrives extends ChangeBase {
  readonly kind: 'doctor-arrives';
  readonly commune: string;
  readonly heads: number;
  /** Supply of each of them; without it, that of one who comes. */
  readonly each?: number;
}

export const doctorArrives: ChangeKind<DoctorArrives> = {
  id: 'doctor-arrives',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'doctor-arrives', commune, heads: 1 }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: ({ heads }) => ({ value: heads, least: 0.5, most: Math.max(10, heads), step: 0.5 }),
  resized: (change, heads) => ({ ...change, heads }),
  problems: ({ commune, heads, each }) => [
    ...communeProblems('commune', commune),
    ...amountProblems('heads', heads, 100),
    ...(each === undefined ? [] : amountProblems('each', each, 20_000)),
  ],
  effect: ({ commune, heads, each }, { parameters, placeOf }) => ({
    supply: supplyAtCommune(placeOf(commune), heads * (each ?? parameters.perHead)),
  }),
  planned: ({ commune, heads, each }, date, { parameters }) => [
    { commune, supply: heads * (each ?? parameters.perHead), from: date, to: null, replacesHeads: 0, heads },
  ],
};
