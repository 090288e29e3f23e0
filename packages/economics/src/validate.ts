import type { Values } from './compute.ts';
import { budgetKinds, isBudgetKindId } from './kinds/index.ts';
import type { Parameter } from './parameter.ts';

export type BudgetProblemCode =
  | 'budget/unknown-kind'
  | 'budget/unknown-parameter'
  | 'budget/number-invalid'
  | 'budget/negative'
  | 'budget/too-large'
  | 'budget/share-over-one'
  | 'budget/ramp-too-long'
  | 'budget/no-doctor'
  | 'budget/no-activity'
  | 'budget/everybody-missing';

/** One thing to correct; its sentence is found by its code. */
export interface BudgetProblem {
  readonly code: BudgetProblemCode;
  /** The parameter, or `kind`. */
  readonly path: string;
  readonly value: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Everything that keeps these values from being a budget; absent ones take their default. */
export function validateBudget(kind: string, values: Values): readonly BudgetProblem[] {
  if (!isBudgetKindId(kind)) return [{ code: 'budget/unknown-kind', path: 'kind', value: kind }];
  const { parameters } = budgetKinds[kind];
  const known = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  return Object.entries(values).flatMap(([id, value]): readonly BudgetProblem[] => {
    const parameter = known.get(id);
    if (!parameter) return [{ code: 'budget/unknown-parameter', path: id, value }];
    const code = problemOf(parameter, value);
    return code ? [{ code, path: id, value, details: { most: parameter.most } }] : [];
  });
}

function problemOf({ id, unit, most, zero, above }: Parameter, value: unknown): BudgetProblemCode | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'budget/number-invalid';
  if (value < 0) return 'budget/negative';
  if (value === 0 && zero) return zero;
  if (id === 'noShows' && value === 1) return 'budget/everybody-missing';
  if (value <= most) return undefined;
  return above ?? (unit === 'share' && most === 1 ? 'budget/share-over-one' : 'budget/too-large');
}
