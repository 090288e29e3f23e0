import type { Constant, CostKind, IncomeKind, Line } from '../kind.ts';
import type { Parameter } from '../parameter.ts';

/** What several kinds of place have in common. */
export interface Block {
  readonly parameters: readonly Parameter[];
  readonly constants?: readonly Constant[];
  readonly lines: readonly Line[];
}

export const income = (id: string, kind: IncomeKind, formula: string): Line => ({
  id,
  formula,
  role: { kind: 'income', income: kind },
  unit: 'euro',
});

export const cost = (id: string, kind: CostKind, formula: string, paid = true): Line => ({
  id,
  formula,
  role: { kind: 'cost', cost: kind, paid },
  unit: 'euro',
});

export const cash = (id: string, formula: string): Line => ({ id, formula, role: { kind: 'cash' }, unit: 'euro' });

export const activity = (id: string, formula: string, unit: 'act' | 'share' = 'share'): Line => ({
  id,
  formula,
  role: { kind: 'activity' },
  unit,
});
