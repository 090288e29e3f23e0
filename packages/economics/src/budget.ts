import type { Euros } from '@maillage/units';
import { type BreakEven, breakEven, fullYear } from './breakEven.ts';
import { compute, type Sheet, type Values } from './compute.ts';
import { COST_KINDS, type CostKind, INCOME_KINDS, type IncomeKind, type Line, MONTHS, YEARS } from './kind.ts';
import { type BudgetKindId, budgetKinds } from './kinds/index.ts';
import { linesOf } from './totals.ts';

/** What a scenario says this place brings: computed from access, not from the budget. */
export interface Gain {
  /** Consultations more in a year. */
  readonly consultations: number;
  /** Inhabitants who pass above 2.5 consultations a year. */
  readonly people: number;
}

/** What a budget says. Sums are in cents. */
export interface Budget {
  readonly kind: BudgetKindId;
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly years: readonly YearTotals[];
  /** Money at the end of each of the sixty months. */
  readonly cash: readonly Euros[];
  readonly lowestCash: { readonly month: number; readonly amount: Euros };
  readonly breakEven: BreakEven;
  /** The first whole year after the start-up, 1 to 5. */
  readonly fullYear: number;
  readonly cost: CostOfCare;
}

export interface YearTotals {
  readonly acts: number;
  readonly income: Euros;
  readonly costs: Euros;
  readonly result: Euros;
  /** At the end of the year. */
  readonly cash: Euros;
  readonly byIncome: Readonly<Record<IncomeKind, Euros>>;
  readonly byCost: Readonly<Record<CostKind, Euros>>;
}

/** Of a full year. `local`: what local public money pays, subsidies and deficit; negative when the place earns more than it costs. */
export interface CostOfCare {
  readonly local: Euros;
  /** All costs over all acts, in cents with decimals: a mean, not a sum that somebody pays. */
  readonly perAct: number | null;
  readonly localPerConsultation: number | null;
  readonly localPerPerson: number | null;
}

/** Computes a budget whose values have been validated. */
export function budgetOf(kindId: BudgetKindId, values: Values, gain: Gain | null = null): Budget {
  const kind = budgetKinds[kindId];
  const sheet = compute(kind, values);
  const lines = linesOf(kind);
  const years = Array.from({ length: YEARS }, (_, year) => yearTotals(sheet, lines, year));
  const full = fullYear(sheet);
  const cash = [...sheet.months.get('cash')!] as Euros[];
  return {
    kind: kindId,
    sheet,
    lines,
    years,
    cash,
    lowestCash: lowest(cash),
    breakEven: breakEven(kind, values),
    fullYear: full,
    cost: costOfCare(years[full - 1]!, gain),
  };
}

/** Sum of a line over a year, 0 to 4. */
export function yearOf(sheet: Sheet, line: string, year: number): number {
  let sum = 0;
  for (let month = year * 12; month < (year + 1) * 12; month++) sum += sheet.months.get(line)![month]!;
  return sum;
}

function yearTotals(sheet: Sheet, lines: readonly Line[], year: number): YearTotals {
  const sum = (wanted: (line: Line) => boolean) =>
    lines.filter(wanted).reduce((total, { id }) => total + yearOf(sheet, id, year), 0) as Euros;
  const byIncome = INCOME_KINDS.map((kind) => [
    kind,
    sum(({ role }) => role.kind === 'income' && role.income === kind),
  ]);
  const byCost = COST_KINDS.map((kind) => [kind, sum(({ role }) => role.kind === 'cost' && role.cost === kind)]);
  return {
    acts: yearOf(sheet, 'acts', year),
    income: yearOf(sheet, 'income', year) as Euros,
    costs: yearOf(sheet, 'costs', year) as Euros,
    result: yearOf(sheet, 'result', year) as Euros,
    cash: sheet.months.get('cash')![year * 12 + 11] as Euros,
    byIncome: Object.fromEntries(byIncome),
    byCost: Object.fromEntries(byCost),
  };
}

function lowest(cash: readonly Euros[]): { month: number; amount: Euros } {
  let month = 0;
  for (let at = 1; at < MONTHS; at++) if (cash[at]! < cash[month]!) month = at;
  return { month: month + 1, amount: cash[month]! };
}

function costOfCare({ acts, costs, income, byIncome }: YearTotals, gain: Gain | null): CostOfCare {
  const local = (costs - income + byIncome.subsidy) as Euros;
  const over = (total: number, count: number) => (count > 0 ? total / count : null);
  return {
    local,
    perAct: over(costs, acts),
    localPerConsultation: over(local, gain?.consultations ?? acts),
    localPerPerson: gain ? over(local, gain.people) : null,
  };
}
