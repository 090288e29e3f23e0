import type { BudgetKind } from '../kind.ts';
import { advancedCabinet } from './advancedCabinet.ts';
import { bus } from './bus.ts';
import { healthCentre } from './healthCentre.ts';

const registry = {
  'health-centre': healthCentre,
  'advanced-cabinet': advancedCabinet,
  bus,
} as const satisfies Record<string, BudgetKind>;

export type BudgetKindId = keyof typeof registry;
export const budgetKinds: Readonly<Record<BudgetKindId, BudgetKind>> = registry;
export const budgetKindIds = Object.keys(registry) as readonly BudgetKindId[];
export const isBudgetKindId = (text: string): text is BudgetKindId => Object.hasOwn(registry, text);
