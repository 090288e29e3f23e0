import { amountProblems, communeProblems, supplyAtCommune, supplyOfRegistered } from './amount.ts';
import type { ChangeBase, ChangeKind, FieldProblem } from './changeKind.ts';

/** Professionals of a commune work less, or more, than they do. */
export interface DoctorChangesHours extends ChangeBase {
  readonly kind: 'doctor-changes-hours';
  readonly commune: string;
  readonly heads: number;
  /** Their activity afterwards, against that of one head of the register: 0.5 for half. */
  readonly share: number;
}

export const doctorChangesHours: ChangeKind<DoctorChangesHours> = {
  id: 'doctor-changes-hours',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'doctor-changes-hours', commune, heads: 1, share: 0.5 }),
  communes: ({ commune }) => [commune],
  mapCommunes: (change, map) => ({ ...change, commune: map(change.commune) }),
  size: ({ share }) => ({ value: share, least: 0.1, most: 1.5, step: 0.05 }),
  resized: (change, share) => ({ ...change, share }),
  problems: ({ commune, heads, share }) => [
    ...communeProblems('commune', commune),
    ...amountProblems('heads', heads, 100),
    ...shareProblems(share),
  ],
  effect: ({ commune, heads, share }, context) => ({
    supply: supplyAtCommune(context.placeOf(commune), supplyOfRegistered(commune, heads, context) * (share - 1)),
  }),
  planned: ({ commune, heads, share }, date, context) => [
    {
      commune,
      supply: supplyOfRegistered(commune, heads, context) * share,
      from: date,
      to: null,
      replacesHeads: heads,
      heads,
    },
  ],
};

/** 100 % changes nothing: it is as good as a change without a size. */
function shareProblems(share: number): FieldProblem[] {
  if (share === 1) return [{ code: 'scenario/amount-zero', field: 'share', value: '100 %' }];
  return amountProblems('share', share, 3);
}
