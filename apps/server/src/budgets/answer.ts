import type { SavedBudget } from '@maillage/contract';
import type { StoredBudget } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';

export function budgetAnswer(atlas: Atlas, { updatedBy, ...budget }: StoredBudget): SavedBudget {
  const { commune } = budget.draft;
  return {
    ...budget,
    updatedBy: updatedBy ?? '',
    communeName: commune === null ? null : (communeName(atlas, commune) ?? commune),
  };
}
