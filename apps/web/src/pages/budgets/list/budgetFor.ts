import type { BudgetDraft } from '@maillage/contract';
import { type Budget, budgetOf, isBudgetKindId, validateBudget } from '@maillage/economics';

/** The budget of a draft, when its values make one. */
export function budgetFor({ kind, values, gain }: BudgetDraft): Budget | undefined {
  return isBudgetKindId(kind) && validateBudget(kind, values).length === 0 ? budgetOf(kind, values, gain) : undefined;
}
