import type { SlotPlan } from '../slots/slotPlan.ts';
import { placesOf } from '../slots/slotsOf.ts';

/** Part of a session during which nobody is seen, in minutes from its start. */
export interface Closed {
  readonly from: number;
  readonly to: number;
}

/**
 * Consultations that a session offers: how many of the plan's shortest visit fit into it, one after another on its steps, around
 * its breaks and absences. Kept places count: somebody is seen in them. Starting each as early as possible fits the most.
 */
export function consultationsOffered(plan: SlotPlan, sessionMinutes: number, absences: readonly Closed[] = []): number {
  const closed = [...plan.breaks, ...absences];
  const shortest = Math.min(...plan.visits.map(({ minutes }) => minutes));
  const { stepMinutes } = plan;
  let count = 0;
  for (let start = 0; start + shortest <= sessionMinutes; ) {
    const free = closed.every(({ from, to }) => start + shortest <= from || to <= start);
    if (free) count++;
    start += free ? placesOf(shortest, plan) * stepMinutes : stepMinutes;
  }
  return count;
}

/** Minutes of a session outside its breaks and absences. */
export function minutesOpen(plan: SlotPlan, sessionMinutes: number, absences: readonly Closed[] = []): number {
  const cuts = [...plan.breaks, ...absences]
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(sessionMinutes, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  let [open, reached] = [0, 0];
  for (const { from, to } of cuts) {
    open += Math.max(0, from - reached);
    reached = Math.max(reached, to);
  }
  return open + Math.max(0, sessionMinutes - reached);
}
