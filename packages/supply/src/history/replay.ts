import type { LedgerState, Step } from './change.ts';
import { sameDraft } from './sameDraft.ts';

/** The state after the steps. A step whose `before` is not what it finds throws: the history would lie. */
export function replay(state: LedgerState, steps: readonly Step[]): LedgerState {
  const next = new Map(state);
  for (const { entry, before, after } of steps) {
    const found = next.get(entry) ?? null;
    if (!sameDraft(found, before))
      throw new RangeError(`Got entry ${entry} as ${JSON.stringify(found)} when expected ${JSON.stringify(before)}.`);
    if (after === null) next.delete(entry);
    else next.set(entry, after);
  }
  return next;
}
