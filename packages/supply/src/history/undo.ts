import type { EntryDraft } from '../entry.ts';
import type { Change, LedgerState, Step } from './change.ts';
import { sameDraft } from './sameDraft.ts';

/** What an undo or a redo would do. It never overwrites what somebody else wrote since. */
export type Reversal<Draft = EntryDraft> =
  | { readonly status: 'ready'; readonly steps: readonly Step<Draft>[] }
  | { readonly status: 'nothing' }
  | { readonly status: 'changed-meanwhile'; readonly entry: string };

/** Takes back the person's last action that still stands, or the one of that batch. */
export function undo<Draft = EntryDraft>(
  history: readonly Change<Draft>[],
  person: string,
  state: LedgerState<Draft>,
  batch?: string,
): Reversal<Draft> {
  const action = actionToUndo(history, person, batch);
  const back = (change: Change<Draft>): Step<Draft> => ({
    entry: change.entry,
    kind: 'undo',
    before: change.after,
    after: change.before,
    reverts: change.id,
  });
  return action ? reversal(action.toReversed().map(back), state) : { status: 'nothing' };
}

/** The action that `undo` would take back. */
export function actionToUndo<Draft = EntryDraft>(
  history: readonly Change<Draft>[],
  person: string,
  batch?: string,
): Change<Draft>[] | undefined {
  const { done } = stacks(history, person);
  return batch === undefined ? done.at(-1) : done.find(([change]) => change!.batch === batch);
}

/** Brings back the person's last undone action, unless the person did something else since. */
export function redo<Draft = EntryDraft>(
  history: readonly Change<Draft>[],
  person: string,
  state: LedgerState<Draft>,
): Reversal<Draft> {
  const action = stacks(history, person).undone.at(-1);
  const again = (change: Change<Draft>): Step<Draft> => ({
    entry: change.entry,
    kind: 'redo',
    before: change.before,
    after: change.after,
    reverts: change.id,
  });
  return action ? reversal(action.map(again), state) : { status: 'nothing' };
}

/** The person's actions that stand, and those undone and not superseded, each oldest first. */
export function stacks<Draft = EntryDraft>(
  history: readonly Change<Draft>[],
  person: string,
): { done: Change<Draft>[][]; undone: Change<Draft>[][] } {
  const done: Change<Draft>[][] = [];
  const undone: Change<Draft>[][] = [];
  for (const action of actionsOf(history, person)) {
    const { kind, reverts } = action[0]!;
    if (kind === 'undo') move(done, undone, reverts);
    else if (kind === 'redo') move(undone, done, reverts);
    else {
      done.push(action);
      undone.length = 0;
    }
  }
  return { done, undone };
}

/** A history cut at its start may undo an action it does not hold: then nothing moves. */
function move<Draft>(from: Change<Draft>[][], to: Change<Draft>[][], reverts: string | null): void {
  const at = from.findLastIndex((action) => action.some((change) => change.id === reverts));
  if (at >= 0) to.push(...from.splice(at, 1));
}

function actionsOf<Draft>(history: readonly Change<Draft>[], person: string): Change<Draft>[][] {
  const actions = new Map<string, Change<Draft>[]>();
  for (const change of history) {
    if (change.by !== person) continue;
    const action = actions.get(change.batch);
    if (action) action.push(change);
    else actions.set(change.batch, [change]);
  }
  return [...actions.values()];
}

function reversal<Draft>(steps: readonly Step<Draft>[], state: LedgerState<Draft>): Reversal<Draft> {
  const seen = new Map<string, Draft | null>();
  for (const { entry, before, after } of steps) {
    const found = seen.has(entry) ? seen.get(entry)! : (state.get(entry) ?? null);
    if (!sameDraft(found, before)) return { status: 'changed-meanwhile', entry };
    seen.set(entry, after);
  }
  return { status: 'ready', steps };
}
