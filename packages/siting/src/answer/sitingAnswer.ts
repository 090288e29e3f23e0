/** What every method of this package answers: a choice, what it is worth, and how far from the best possible it can be. */
export interface SitingAnswer {
  /** Value of the choice in the unit of the problem. */
  readonly objective: number;
  /** Proven: no choice is better than this (never above the optimum when minimising, never below when maximising). */
  readonly bound: number;
  /** `true` when the bound proves that nothing is better. */
  readonly optimal: boolean;
  /** Sites chosen, by index, increasing. */
  readonly facilities: readonly number[];
}

/** How far the choice can be from the best possible, as a share of the bound: 0 is proven best. */
export function gapOf({ objective, bound }: Pick<SitingAnswer, 'objective' | 'bound'>): number {
  if (objective === bound) return 0;
  return Math.abs(bound - objective) / Math.max(Math.abs(bound), Math.abs(objective));
}
