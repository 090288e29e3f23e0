import { amountProblems, communeProblems, supplyAtCommune } from './amount.ts';
import type { ChangeBase, ChangeKind } from './changeKind.ts';

/** An advanced cabinet: professionals take turns in a commune, some half-days a week. */
export interface Cabinet extends ChangeBase {
  readonly kind: 'cabinet';
  readonly commune: string;
  readonly halfDays: number;
}

/** Six half-days of opening (Monday to Saturday, morning and afternoon) with two professionals at once. */
const MOST = 24;

export const cabinet: ChangeKind<Cabinet> = {
  id: 'cabinet',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'cabinet', commune, halfDays: 6 }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: ({ halfDays }) => ({ value: halfDays, least: 1, most: MOST, step: 1 }),
  resized: (change, halfDays) => ({ ...change, halfDays }),
  problems: ({ commune, halfDays }) => [
    ...communeProblems('commune', commune),
    ...amountProblems('halfDays', halfDays, MOST),
  ],
  effect: ({ commune, halfDays }, { parameters, placeOf }) => ({
    supply: supplyAtCommune(placeOf(commune), halfDays * parameters.perWeeklyHalfDay),
  }),
  planned: ({ commune, halfDays }, date, { parameters }) => [
    { commune, supply: halfDays * parameters.perWeeklyHalfDay, from: date, to: null, replacesHeads: 0, heads: 0 },
  ],
};
