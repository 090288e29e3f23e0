import type { BudgetDraft } from '@maillage/contract';
import { isBudgetKindId } from '@maillage/economics';

/** Budgets of a visitor without account: they stay in this browser. */
export interface BrowserBudget {
  readonly id: string;
  readonly draft: BudgetDraft;
  readonly updatedAt: string;
}

const KEY = 'maillage.budgets';

/** Whether an id is one of this browser, not of the server. */
export const isBrowserId = (id: string): boolean => id.startsWith('ici-');

export function browserBudgets(): readonly BrowserBudget[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isBudget) : [];
  } catch {
    return [];
  }
}

export const browserBudget = (id: string): BrowserBudget | undefined =>
  browserBudgets().find((budget) => budget.id === id);

/** Keeps a budget, first in the list; returns its id. */
export function keepBudget(draft: BudgetDraft, id = `ici-${crypto.randomUUID()}`): string {
  const others = browserBudgets().filter((budget) => budget.id !== id);
  write([{ id, draft, updatedAt: new Date().toISOString() }, ...others]);
  return id;
}

export const forgetBudget = (id: string): void => write(browserBudgets().filter((budget) => budget.id !== id));

const write = (budgets: readonly BrowserBudget[]) => localStorage.setItem(KEY, JSON.stringify(budgets));

/** What an older version of this page kept, or somebody wrote by hand, is left alone. */
function isBudget(value: unknown): value is BrowserBudget {
  if (typeof value !== 'object' || value === null) return false;
  const { id, draft } = value as Partial<BrowserBudget>;
  return (
    typeof id === 'string' &&
    isBrowserId(id) &&
    typeof draft === 'object' &&
    draft !== null &&
    typeof draft.name === 'string' &&
    isBudgetKindId(draft.kind) &&
    typeof draft.values === 'object' &&
    draft.values !== null &&
    Object.values(draft.values).every((one) => typeof one === 'number')
  );
}
