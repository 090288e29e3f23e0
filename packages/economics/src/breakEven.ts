import { compute, type Sheet, type Values } from './compute.ts';
import { type BudgetKind, YEARS } from './kind.ts';

/** Acts that make a full year balance, in the unit of the kind's driver; `actual` is what the hypotheses give. */
export type BreakEven =
  | {
      readonly status: 'reached' | 'missing' | 'beyond-capacity';
      readonly needed: number;
      readonly actual: number;
      readonly capacity: number;
      readonly year: number;
    }
  /** It balances with no act at all: subsidies pay for everything. */
  | { readonly status: 'always'; readonly actual: number; readonly capacity: number; readonly year: number }
  /** Each act costs more than it brings: more of them only deepen the loss. */
  | { readonly status: 'never'; readonly actual: number; readonly capacity: number; readonly year: number };

/**
 * The first whole year after the start-up (1 to 5), in which the break-even is looked for. A start-up that leaves none: the
 * fifth, in which activity is highest.
 */
export function fullYear({ numbers }: Sheet): number {
  return Math.min(YEARS, Math.ceil(numbers['rampMonths']! / 12) + 1);
}

/** Closed form: the result of a year is a straight line of the driver, so two points of it give where it crosses zero. */
export function breakEven(kind: BudgetKind, values: Values): BreakEven {
  const sheet = compute(kind, values);
  const [actual, capacity] = [sheet.numbers[kind.driver]!, sheet.numbers[kind.capacity]!];
  const year = fullYear(sheet);
  const far = Math.max(1000, 10 * capacity);
  const [none, many] = [0, far].map((acts) => resultOf(compute(kind, values, { [kind.driver]: acts }), year));
  const perAct = (many! - none!) / far;
  if (none! >= 0) return { status: 'always', actual, capacity, year };
  if (perAct <= 0) return { status: 'never', actual, capacity, year };
  const needed = -none! / perAct;
  const status = needed <= actual ? 'reached' : needed <= capacity ? 'missing' : 'beyond-capacity';
  return { status, needed, actual, capacity, year };
}

/** Cents of the result of a year, 1 to 5. */
export function resultOf(sheet: Sheet, year: number): number {
  return sheet.months
    .get('result')!
    .subarray((year - 1) * 12, year * 12)
    .reduce((sum, cents) => sum + cents, 0);
}
