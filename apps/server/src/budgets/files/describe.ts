import { type BudgetDraft, kindWords, type Language, lineWords, parameterWords, unitWords } from '@maillage/contract';
import { type Budget, type BudgetKindId, budgetOf, type Parameter, sources } from '@maillage/economics';
import { fileWords, fill } from './words.ts';

/** A budget with the words that its files need. */
export interface DescribedBudget {
  readonly draft: BudgetDraft;
  readonly budget: Budget;
  readonly language: Language;
  readonly day: string;
}

export const describeBudget = (draft: BudgetDraft, language: Language, day: string): DescribedBudget => ({
  draft,
  budget: budgetOf(draft.kind as BudgetKindId, draft.values, draft.gain),
  language,
  day,
});

export const parameterName = (id: string, language: Language): string => parameterWords[id]?.name[language] ?? id;
export const lineName = (id: string, language: Language): string => lineWords[id]?.[language] ?? id;
export const unitName = ({ unit }: Parameter, language: Language): string => unitWords[unit][language];

/** Where a default comes from, in one line. */
export function originLine({ origin }: Parameter, language: Language): string {
  if (origin.status === 'assumption') return fileWords.toConfirm[language];
  return fill(fileWords[origin.status][language], sources[origin.source]);
}

/** The figures that matter, in three sentences. */
export function budgetSentences({ budget, language }: DescribedBudget): string[] {
  const { breakEven, fullYear, lowestCash, kind, years } = budget;
  const year = years[fullYear - 1]!;
  const count = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const balance =
    'needed' in breakEven
      ? fill(fileWords.breakEven[language], {
          needed: count(breakEven.needed),
          actual: count(breakEven.actual),
          driver: kindWords[kind].driver[language],
        })
      : fileWords.noBreakEven[language];
  return [
    balance,
    fill(fileWords.fullYear[language], {
      year: fullYear,
      income: money(year.income, language),
      costs: money(year.costs, language),
      result: money(year.result, language),
    }),
    fill(fileWords.lowest[language], { month: lowestCash.month, amount: money(lowestCash.amount, language) }),
  ];
}

/** Whole euros for readers. */
export const money = (cents: number, language: Language): string =>
  (cents / 100).toLocaleString(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
