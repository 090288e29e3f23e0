import type { ZoningState } from '../state.ts';
import { sameContent } from './sameContent.ts';
import { type Content, contentOf, type Subject, type ZoningChange, type ZoningStep } from './step.ts';

/** What an undo or a redo would do. It never overwrites what somebody else wrote since. */
export type ZoningReversal =
  | { readonly status: 'ready'; readonly steps: readonly ZoningStep[] }
  | { readonly status: 'nothing' }
  | { readonly status: 'changed-meanwhile'; readonly subject: Subject };

/** Takes back the person's last action that still stands. `history`: the draft's changes, oldest first. */
export function undoZoning(history: readonly ZoningChange[], person: string, state: ZoningState): ZoningReversal {
  const action = zoningStacks(history, person).done.at(-1);
  return reversal(
    action?.toReversed().map((change) => ({
      subject: change.subject,
      kind: 'undo',
      before: change.after,
      after: change.before,
      reverts: change.id,
    })),
    state,
  );
}

/** Brings back the person's last undone action, unless they did something else since. */
export function redoZoning(history: readonly ZoningChange[], person: string, state: ZoningState): ZoningReversal {
  const action = zoningStacks(history, person).undone.at(-1);
  return reversal(
    action?.map(({ subject, before, after, id }) => ({ subject, kind: 'redo', before, after, reverts: id })),
    state,
  );
}

/** The person's actions that stand, and those undone and not superseded, each oldest first. */
export function zoningStacks(history: readonly ZoningChange[], person: string) {
  const done: ZoningChange[][] = [];
  const undone: ZoningChange[][] = [];
  for (const action of Map.groupBy(
    history.filter(({ by }) => by === person),
    ({ batch }) => batch,
  ).values()) {
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

function move(from: ZoningChange[][], to: ZoningChange[][], reverts: string | null): void {
  const at = from.findLastIndex((action) => action.some(({ id }) => id === reverts));
  if (at >= 0) to.push(...from.splice(at, 1));
}

function reversal(steps: readonly ZoningStep[] | undefined, state: ZoningState): ZoningReversal {
  if (!steps) return { status: 'nothing' };
  const seen = new Map<Subject, Content | null>();
  for (const { subject, before, after } of steps) {
    const found = seen.has(subject) ? seen.get(subject)! : contentOf(state, subject);
    if (!sameContent(found, before)) return { status: 'changed-meanwhile', subject };
    seen.set(subject, after);
  }
  return { status: 'ready', steps };
}
