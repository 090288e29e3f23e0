import type { Values } from './compute.ts';
import type { BudgetKindId } from './kinds/index.ts';

/** A budget to start from: what differs from the defaults of its kind. */
export interface Preset {
  readonly kind: BudgetKindId;
  readonly values: Values;
}

export const presets = {
  /** The public debate on the centre of Cuincy with what it says, and the team that was announced; all it forgets has its default. */
  cuincy: {
    kind: 'health-centre',
    values: {
      doctors: 8,
      actsPerHour: 4,
      hoursPerWeek: 35,
      actPrice: 26.5,
      doctorPay: 100_000,
      nurses: 2,
      secretaries: 4,
      managers: 1,
      surface: 400,
    },
  },
  cabinet: { kind: 'advanced-cabinet', values: {} },
  bus: { kind: 'bus', values: {} },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;
