import type { Day } from '@maillage/units';
import { daysBetween } from '@maillage/units';
import type { Entry } from './entry.ts';
import type { Register } from './register.ts';
import { supplyAt } from './supplyAt.ts';

/** Supply of all communes of the register, constant from this day to the next step. */
export interface SupplyStep {
  readonly from: Day;
  readonly supply: number;
}

/** How supply moves over `[from, to)`: one step at `from`, then one at each day on which an entry starts or ends. */
export function timeline(from: Day, to: Day, register: Register, entries: readonly Entry[]): readonly SupplyStep[] {
  const turns = entries
    .flatMap((entry) => [entry.from, entry.to])
    .filter((day) => day !== null && from < day && day < to);
  const days = [from, ...[...new Set(turns as Day[])].sort()];
  return days.map((day) => ({ from: day, supply: total(day, register, entries) }));
}

/** Mean supply over the days of `[from, to)`; a doctor who leaves on 1 July 2027 counts 181 days of 365 that year. */
export function meanSupply(from: Day, to: Day, register: Register, entries: readonly Entry[]): number {
  const steps = timeline(from, to, register, entries);
  const weighted = steps.map((step, index) => step.supply * daysBetween(step.from, steps[index + 1]?.from ?? to));
  return weighted.reduce((sum, value) => sum + value, 0) / daysBetween(from, to);
}

function total(day: Day, register: Register, entries: readonly Entry[]): number {
  let sum = 0;
  for (const { supply } of supplyAt(day, register, entries).values()) sum += supply;
  return sum;
}
