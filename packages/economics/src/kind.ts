import type { Parameter } from './parameter.ts';

export const MONTHS = 60;
export const YEARS = 5;

export const INCOME_KINDS = ['acts', 'insurance', 'teulade', 'subsidy'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];
export const COST_KINDS = ['staff', 'premises', 'mobility', 'equipment', 'running'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A number computed once from the parameters. */
export interface Constant {
  readonly id: string;
  readonly formula: string;
  readonly unit: 'act' | 'share' | 'euro' | 'fte';
}

/**
 * What happens each month. Formulas read parameters, constants, lines above, `month` (1 to 60) and `year` (0 to 4). A line in
 * euros is a sum that somebody pays: it is rounded to the cent, once, here.
 */
export interface Line {
  readonly id: string;
  readonly formula: string;
  readonly role:
    | { readonly kind: 'activity' }
    | { readonly kind: 'income'; readonly income: IncomeKind }
    /** `paid: false`: an expense without payment, the wear of what was bought. */
    | { readonly kind: 'cost'; readonly cost: CostKind; readonly paid: boolean }
    /** Money that moves without being income or expense. */
    | { readonly kind: 'cash' }
    | { readonly kind: 'total' };
  readonly unit: 'euro' | 'act' | 'share';
}

/**
 * A kind of place that offers care and has a budget.
 *
 * Contract, held by one suite over every member: every formula reads only what stands above it; the driver moves the result in
 * a straight line; without activity nothing comes in but subsidies; published defaults name a source; low ≤ default ≤ high ≤ most.
 */
export interface BudgetKind {
  readonly parameters: readonly Parameter[];
  readonly constants: readonly Constant[];
  /** Without the totals, which every budget ends with. */
  readonly lines: readonly Line[];
  /** The constant whose break-even value is looked for: acts per doctor and year, per half-day, per day. */
  readonly driver: string;
  /** The constant that the driver cannot exceed: every slot filled, nobody missing. */
  readonly capacity: string;
}
