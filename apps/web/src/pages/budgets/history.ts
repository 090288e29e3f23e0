import type { BudgetDraft } from '@maillage/contract';

/** A budget being written, with what was done and can be undone. */
export interface DraftHistory {
  readonly past: readonly BudgetDraft[];
  readonly present: BudgetDraft;
  readonly future: readonly BudgetDraft[];
  /** The field last written: typing on in it is one step. */
  readonly field: string | undefined;
}

const kept = 100;

export const startedFrom = (present: BudgetDraft): DraftHistory => ({
  past: [],
  present,
  future: [],
  field: undefined,
});

export function changed(history: DraftHistory, field: string, present: BudgetDraft): DraftHistory {
  if (sameDraft(present, history.present)) return history;
  const typing = field === history.field && history.future.length === 0;
  const past = typing ? history.past : [...history.past, history.present].slice(-kept);
  return { past, present, future: [], field };
}

export function undone(history: DraftHistory): DraftHistory {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future], field: undefined }
    : history;
}

export function redone(history: DraftHistory): DraftHistory {
  const { past, present, future } = history;
  const [after, ...later] = future;
  return after ? { past: [...past, present], present: after, future: later, field: undefined } : history;
}

/** Whether two drafts say the same, in whatever order their values were written. */
export const sameDraft = (a: BudgetDraft, b: BudgetDraft): boolean => ordered(a) === ordered(b);

function ordered({ values, ...draft }: BudgetDraft): string {
  const { name, kind, commune, gain } = draft;
  const sorted = Object.entries(values).sort(([first], [second]) => (first < second ? -1 : 1));
  return JSON.stringify([name, kind, commune, gain && [gain.consultations, gain.people, gain.label], sorted]);
}
