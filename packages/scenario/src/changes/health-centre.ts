import { amountProblems, communeProblems, supplyAtCommune } from './amount.ts';
import type { ChangeBase, ChangeKind } from './changeKind.ts';

/** A health centre with salaried professionals, counted in full-time equivalents. */
export interface HealthCentre extends ChangeBase {
  readonly kind: 'health-centre';
  readonly commune: string;
  readonly fte: number;
}

export const healthCentre: ChangeKind<HealthCentre> = {
  id: 'health-centre',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'health-centre', commune, fte: 2 }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: ({ fte }) => ({ value: fte, least: 0.5, most: Math.max(10, fte), step: 0.5 }),
  resized: (change, fte) => ({ ...change, fte }),
  problems: ({ commune, fte }) => [...communeProblems('commune', commune), ...amountProblems('fte', fte, 60)],
  effect: ({ commune, fte }, { parameters, placeOf }) => ({
    supply: supplyAtCommune(placeOf(commune), fte * parameters.perCentreFte),
  }),
  planned: ({ commune, fte }, date, { parameters }) => [
    { commune, supply: fte * parameters.perCentreFte, from: date, to: null, replacesHeads: 0, heads: fte },
  ],
};
