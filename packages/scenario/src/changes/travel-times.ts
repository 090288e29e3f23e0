import type { ChangeBase, ChangeKind, FieldProblem } from './changeKind.ts';

/** All travel times, longer or shorter by a factor: a hard winter, a new road, an estimate that was wrong. */
export interface TravelTimes extends ChangeBase {
  readonly kind: 'travel-times';
  readonly factor: number;
}

/** The national table holds 30 minutes and the official weights 20: times shortened below two thirds would miss pairs. */
const LEAST = 0.7;
const MOST = 3;

export const travelTimes: ChangeKind<TravelTimes> = {
  id: 'travel-times',
  moves: 'times',
  blank: (id) => ({ id, kind: 'travel-times', factor: 1.2 }),
  communes: () => [],
  mapCommunes: (change) => change,
  size: ({ factor }) => ({ value: factor, least: LEAST, most: 2, step: 0.05 }),
  resized: (change, factor) => ({ ...change, factor }),
  problems: ({ factor }): FieldProblem[] => {
    if (factor === 1) return [{ code: 'scenario/amount-zero', field: 'factor', value: '1' }];
    if (factor >= LEAST && factor <= MOST) return [];
    return [{ code: 'scenario/amount-invalid', field: 'factor', value: String(factor), details: { most: MOST } }];
  },
  effect: ({ factor }) => ({ times: factor }),
  planned: () => undefined,
};
