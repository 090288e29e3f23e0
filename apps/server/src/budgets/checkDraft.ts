import { ApiError, type BudgetDraft } from '@maillage/contract';
import { validateBudget } from '@maillage/economics';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';

/** The draft when it can be saved; otherwise stops the request with the first problem, and all of them in its details. */
export function checkDraft(draft: BudgetDraft, atlas: Atlas): BudgetDraft {
  const problems = validateBudget(draft.kind, draft.values);
  const [first] = problems;
  if (first) throw new ApiError(first.code, { ...first.details, path: first.path, value: first.value, problems });
  if (draft.commune !== null && communeName(atlas, draft.commune) === undefined)
    throw new ApiError('commune/unknown', { code: draft.commune });
  return { ...draft, name: draft.name.trim() || draft.name };
}
