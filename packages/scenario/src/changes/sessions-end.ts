import { amountProblems, communeProblems, supplyAtCommune } from './amount.ts';
import type { ChangeBase, ChangeKind } from './changeKind.ts';

/** Care given in turns ends in a commune: an advanced cabinet closes, a bus stops no more. */
export interface SessionsEnd extends ChangeBase {
  readonly kind: 'sessions-end';
  readonly commune: string;
  /** What its sessions offered in a year, in the unit of the profession; at most what is offered there ends. */
  readonly supply: number;
}

const MOST = 50_000;

export const sessionsEnd: ChangeKind<SessionsEnd> = {
  id: 'sessions-end',
  moves: 'supply',
  endsWhereItIsRun: true,
  blank: (id, commune) => ({ id, kind: 'sessions-end', commune, supply: 700 }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: ({ supply }) => ({ value: supply, least: 0, most: Math.max(6000, supply), step: 50 }),
  resized: (change, supply) => ({ ...change, supply }),
  problems: ({ commune, supply }) => [
    ...communeProblems('commune', commune),
    ...amountProblems('supply', supply, MOST),
  ],
  effect: ({ commune, supply: ended }, { placeOf, supply }) => {
    const place = placeOf(commune);
    return { supply: supplyAtCommune(place, place === undefined ? 0 : -Math.min(ended, supply[place]!)) };
  },
  planned: () => undefined,
};
