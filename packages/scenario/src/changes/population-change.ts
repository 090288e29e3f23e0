import { communeProblems } from './amount.ts';
import type { ChangeBase, ChangeKind, FieldProblem } from './changeKind.ts';

/** People come to communes or leave them: the same percentage in each, of inhabitants and of their demand. */
export interface PopulationChange extends ChangeBase {
  readonly kind: 'population-change';
  readonly communes: readonly string[];
  /** +10 for a tenth more. */
  readonly percent: number;
}

const MOST = 300;

export const populationChange: ChangeKind<PopulationChange> = {
  id: 'population-change',
  moves: 'demand',
  blank: (id, commune) => ({ id, kind: 'population-change', communes: [commune], percent: 10 }),
  communes: ({ communes }) => communes,
  mapCommunes: (change, map) => ({ ...change, communes: [...new Set(change.communes.map(map))] }),
  size: ({ percent }) => ({ value: percent, least: -50, most: Math.max(100, percent), step: 1 }),
  resized: (change, percent) => ({ ...change, percent }),
  problems: ({ communes, percent }) => [
    ...(communes.length === 0
      ? communeProblems('communes', '')
      : communes.flatMap((one) => communeProblems('communes', one))),
    ...percentProblems(percent),
  ],
  effect: ({ communes, percent }, { placeOf }) => ({
    demand: communes.flatMap((commune) => {
      const place = placeOf(commune);
      return place === undefined ? [] : [[place, 1 + percent / 100] as const];
    }),
  }),
  planned: () => undefined,
};

function percentProblems(percent: number): FieldProblem[] {
  if (percent === 0) return [{ code: 'scenario/amount-zero', field: 'percent', value: '0' }];
  if (percent >= -100 && percent <= MOST) return [];
  return [{ code: 'scenario/amount-invalid', field: 'percent', value: String(percent), details: { most: MOST } }];
}
