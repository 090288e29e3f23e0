import { amountProblems, communeProblems, supplyAtCommune, supplyOfRegistered } from './amount.ts';
import type { ChangeBase, ChangeContext, ChangeKind, FieldProblem } from './changeKind.ts';

/**
 * A maison de santé: professionals of communes around move in with their activity, and new ones come. What moves in is taken
 * away where it was, so that only the newcomers add care.
 */
export interface Msp extends ChangeBase {
  readonly kind: 'msp';
  readonly commune: string;
  /** Who comes from elsewhere. */
  readonly newHeads: number;
  readonly movingIn: readonly { readonly commune: string; readonly heads: number }[];
}

export const msp: ChangeKind<Msp> = {
  id: 'msp',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'msp', commune, newHeads: 2, movingIn: [] }),
  communes: ({ commune, movingIn }) => [commune, ...movingIn.map((one) => one.commune)],
  mapCommunes: (change, map) => ({
    ...change,
    commune: map(change.commune),
    movingIn: change.movingIn.map(({ commune, heads }) => ({ commune: map(commune), heads })),
  }),
  size: ({ newHeads }) => ({ value: newHeads, least: 0, most: Math.max(12, newHeads), step: 0.5 }),
  resized: (change, newHeads) => ({ ...change, newHeads }),
  problems: (change) => [
    ...communeProblems('commune', change.commune),
    ...(change.movingIn.length > 0 && change.newHeads === 0 ? [] : amountProblems('newHeads', change.newHeads, 100)),
    ...change.movingIn.flatMap(({ commune, heads }) => [
      ...communeProblems('movingIn', commune),
      ...amountProblems('movingIn', heads, 100),
      ...whole(heads),
      ...(commune !== '' && commune === change.commune
        ? [{ code: 'scenario/same-commune', field: 'movingIn', value: commune } as const]
        : []),
    ]),
  ],
  effect: (change, context) => ({
    supply: [
      ...supplyAtCommune(context.placeOf(change.commune), offered(change, context)),
      ...change.movingIn.flatMap(({ commune, heads }) =>
        supplyAtCommune(context.placeOf(commune), -supplyOfRegistered(commune, heads, context)),
      ),
    ],
  }),
  planned: (change, date, context) => [
    {
      commune: change.commune,
      supply: offered(change, context),
      from: date,
      to: null,
      replacesHeads: 0,
      heads: change.movingIn.reduce((sum, { heads }) => sum + heads, change.newHeads),
    },
    ...change.movingIn.map(({ commune, heads }) => ({
      commune,
      supply: supplyOfRegistered(commune, heads, context),
      from: null,
      to: date,
      replacesHeads: heads,
    })),
  ],
};

/** The newcomers' supply, and what each who moves in brings along. */
function offered({ newHeads, movingIn }: Msp, context: ChangeContext): number {
  return movingIn.reduce(
    (sum, { commune, heads }) => sum + supplyOfRegistered(commune, heads, context),
    newHeads * context.parameters.perHead,
  );
}

/** Heads of the register that leave are whole people: the ledger replaces no half. */
function whole(heads: number): FieldProblem[] {
  if (Number.isInteger(heads) || !(heads > 0)) return [];
  return [{ code: 'scenario/amount-invalid', field: 'movingIn', value: String(heads), details: { most: 100 } }];
}
