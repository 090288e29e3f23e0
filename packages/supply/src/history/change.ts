import type { EntryDraft } from '../entry.ts';

export const changeKinds = ['add', 'correct', 'end', 'remove', 'undo', 'redo'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * What happens to one entry: `before` null when it did not exist, `after` null when it exists no more. The ledger keeps entries;
 * whatever else is kept with an undo (a scenario) names its own `Draft`.
 */
export interface Step<Draft = EntryDraft> {
  readonly entry: string;
  readonly kind: ChangeKind;
  readonly before: Draft | null;
  readonly after: Draft | null;
  /** The change that an `undo` takes back or a `redo` brings back; `null` for the other kinds. */
  readonly reverts: string | null;
}

/** One line of the history, which is only ever appended to. */
export interface Change<Draft = EntryDraft> extends Step<Draft> {
  readonly id: string;
  /** Changes made by one action (an import) share it, and are undone together. */
  readonly batch: string;
  readonly by: string;
}

/** The ledger as its history leaves it: drafts by entry. */
export type LedgerState<Draft = EntryDraft> = ReadonlyMap<string, Draft>;
