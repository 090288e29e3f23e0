import { communeProblems, supplyAtCommune } from './amount.ts';
import type { ChangeBase, ChangeKind } from './changeKind.ts';

/** All care of the profession in a commune stops. */
export interface PlaceCloses extends ChangeBase {
  readonly kind: 'place-closes';
  readonly commune: string;
}

export const placeCloses: ChangeKind<PlaceCloses> = {
  id: 'place-closes',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'place-closes', commune }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: () => undefined,
  resized: (change) => change,
  problems: ({ commune }) => communeProblems('commune', commune),
  effect: ({ commune }, { placeOf, supply }) => {
    const place = placeOf(commune);
    return { supply: supplyAtCommune(place, place === undefined ? 0 : -supply[place]!) };
  },
  planned: ({ commune }, date, { perRegisteredHead, placeOf, supply }) => {
    const place = placeOf(commune);
    const offered = place === undefined ? 0 : supply[place]!;
    const heads = Math.ceil(offered / perRegisteredHead);
    return offered > 0 ? [{ commune, supply: offered, from: null, to: date, replacesHeads: heads }] : [];
  },
};
