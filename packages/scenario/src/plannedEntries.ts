import type { EntryDraft } from '@maillage/supply';
import type { Baseline } from './baseline.ts';
import { type Change, kindOf } from './changes/index.ts';
import { contextOf } from './effectOf.ts';
import { parametersOf } from './parameters.ts';
import type { ScenarioDraft } from './scenario.ts';

export interface Plan {
  readonly entries: readonly EntryDraft[];
  /** Changes that the ledger of supply cannot hold: people, times. */
  readonly left: readonly Change[];
}

/** The scenario as entries of the ledger, each planned from its day on; `labelOf` says a change in words. */
export function plannedEntries(baseline: Baseline, draft: ScenarioDraft, labelOf: (change: Change) => string): Plan {
  const { profession, date } = draft;
  const context = contextOf(baseline, { ...parametersOf(profession), ...draft.parameters });
  const planned = draft.changes.map((change) => ({ change, entries: kindOf(change).planned(change, date, context) }));
  return {
    entries: planned.flatMap(({ change, entries = [] }) =>
      entries.map((entry) => ({
        ...entry,
        profession,
        label: labelOf(change).slice(0, 160),
        certainty: 'planned' as const,
      })),
    ),
    left: planned.flatMap(({ change, entries }) => (entries ? [] : [change])),
  };
}
