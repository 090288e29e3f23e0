import { amountProblems, communeProblems, supplyAtCommune, supplyOfRegistered } from './amount.ts';
import type { ChangeBase, ChangeContext, ChangeKind } from './changeKind.ts';

/** Professionals of a commune stop and nobody follows. */
export interface DoctorLeaves extends ChangeBase {
  readonly kind: 'doctor-leaves';
  readonly commune: string;
  readonly heads: number;
  /** Supply of each of them; without it, that of one head of the register. */
  readonly each?: number;
}

export const doctorLeaves: ChangeKind<DoctorLeaves> = {
  id: 'doctor-leaves',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'doctor-leaves', commune, heads: 1 }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: ({ heads }) => ({ value: heads, least: 1, most: Math.max(10, heads), step: 1 }),
  resized: (change, heads) => ({ ...change, heads }),
  problems: ({ commune, heads, each }) => [
    ...communeProblems('commune', commune),
    ...amountProblems('heads', heads, 100),
    ...(Number.isInteger(heads) || !(heads > 0)
      ? []
      : [{ code: 'scenario/amount-invalid', field: 'heads', value: String(heads), details: { most: 100 } } as const]),
    ...(each === undefined ? [] : amountProblems('each', each, 20_000)),
  ],
  effect: (change, context) => ({ supply: supplyAtCommune(context.placeOf(change.commune), -taken(change, context)) }),
  planned: (change, date, context) => [
    {
      commune: change.commune,
      supply: taken(change, context),
      from: null,
      to: date,
      replacesHeads: change.heads,
    },
  ],
};

function taken({ commune, heads, each }: DoctorLeaves, context: ChangeContext): number {
  return each === undefined ? supplyOfRegistered(commune, heads, context) : heads * each;
}
