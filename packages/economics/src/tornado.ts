import type { Euros } from '@maillage/units';
import { compute, type Values } from './compute.ts';
import type { BudgetKind } from './kind.ts';
import type { Parameter } from './parameter.ts';

/** What one parameter does to the result of the five years when it goes from its low to its high, all others kept. */
export interface Sway {
  readonly parameter: Parameter;
  readonly atLow: Euros;
  readonly atHigh: Euros;
}

/** The most swaying first. A parameter whose low is its high has nothing to tell and is left out. */
export function tornado(kind: BudgetKind, values: Values): readonly Sway[] {
  const at = (id: string, value: number) => fiveYears(kind, { ...values, [id]: value });
  return kind.parameters
    .filter(({ low, high }) => low !== high)
    .map((parameter) => ({
      parameter,
      atLow: at(parameter.id, parameter.low),
      atHigh: at(parameter.id, parameter.high),
    }))
    .sort((a, b) => span(b) - span(a));
}

const span = ({ atLow, atHigh }: Sway): number => Math.abs(atHigh - atLow);

function fiveYears(kind: BudgetKind, values: Values): Euros {
  return compute(kind, values)
    .months.get('result')!
    .reduce((sum, cents) => sum + cents, 0) as Euros;
}
