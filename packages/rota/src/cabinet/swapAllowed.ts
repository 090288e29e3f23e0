import { assignmentKey, createRotaJudge, type RotaChange } from './checkRota.ts';
import type { RotaAssignment, RotaRequest } from './rotaRequest.ts';
import type { RotaViolation } from './rotaViolation.ts';

/** A half-day given to a colleague, or two half-days exchanged between two. */
export type RotaSwap =
  | { readonly kind: 'give'; readonly given: RotaAssignment; readonly to: string }
  | { readonly kind: 'exchange'; readonly given: RotaAssignment; readonly taken: RotaAssignment };

export type SwapVerdict =
  | { readonly allowed: true; readonly change: RotaChange }
  | {
      readonly allowed: false;
      /** Rules that it would break; empty when one of the half-days is not (or no longer) in the rota. */
      readonly violations: readonly RotaViolation[];
      readonly missing: readonly RotaAssignment[];
    };

/** Whether two doctors may settle it between them: no rule is broken that was kept before, and no locked cell moves. */
export function swapAllowed(request: RotaRequest, assignments: readonly RotaAssignment[], swap: RotaSwap): SwapVerdict {
  const change = changeOf(swap);
  const present = new Set(assignments.map(assignmentKey));
  const missing = change.removed.filter((one) => !present.has(assignmentKey(one)));
  if (missing.length > 0) return { allowed: false, violations: [], missing };
  const { created } = createRotaJudge(request).change(assignments, change);
  return created.length === 0 ? { allowed: true, change } : { allowed: false, violations: created, missing: [] };
}

/** The assignments given up and made. */
export function changeOf(swap: RotaSwap): RotaChange {
  const { given } = swap;
  if (swap.kind === 'give') return { removed: [given], added: [{ ...given, doctor: swap.to }] };
  const { taken } = swap;
  return {
    removed: [given, taken],
    added: [
      { ...given, doctor: taken.doctor },
      { ...taken, doctor: given.doctor },
    ],
  };
}
