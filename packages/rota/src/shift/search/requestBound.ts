import type { CompiledInstance } from './compiledInstance.ts';
import { createRewindow } from './rewindow.ts';
import { createState } from './rosterState.ts';

/** A first bound: each person's cheapest legal run of cells for their requests alone, minutes and weekends not counted; cover costs nothing. */
export function requestBound(instance: CompiledInstance): number {
  const bare = { ...instance, coverCost: new Int32Array(instance.coverCost.length) };
  const rewindow = createRewindow(bare);
  const state = createState(bare);
  let bound = 0;
  for (let person = 0; person < instance.people; person++) {
    rewindow.solve(state, person, 0, instance.days - 1, -1e15);
    if (Number.isFinite(rewindow.lowest)) bound += rewindow.lowest;
  }
  return Math.round(bound);
}
