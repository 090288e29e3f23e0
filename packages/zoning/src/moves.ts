import type { ZoningProblem } from './check.ts';
import { problemsOfState } from './check.ts';
import { sameContent } from './history/sameContent.ts';
import {
  applySteps,
  type Content,
  contentOf,
  type Subject,
  type ZoningChangeKind,
  type ZoningStep,
} from './history/step.ts';
import type { ZoningParameters } from './parameters.ts';
import { allowedClasses, selectionOf, startingClass, type UnitClass } from './selection.ts';
import { classify, type Decision, type Quarter, type ZoningState } from './state.ts';
import type { ZoningUnit } from './unit.ts';

/** What somebody asks for one unit; an absent part stays as it is. */
export interface Move {
  readonly unit: string;
  readonly class?: UnitClass | undefined;
  readonly motivation?: string | null | undefined;
}

/** Steps that may be written, or every reason why not. */
export type Outcome =
  | { readonly status: 'ready'; readonly steps: readonly ZoningStep[]; readonly state: ZoningState }
  | { readonly status: 'refused'; readonly problems: readonly ZoningProblem[] };

/** Moves of one action: all of them, or none. */
export function moveUnits(units: readonly ZoningUnit[], state: ZoningState, moves: readonly Move[]): Outcome {
  const byId = new Map(classify(units, state).map((one) => [one.unit.id, one]));
  const twice = moves.filter(({ unit }, at) => moves.findIndex((other) => other.unit === unit) !== at);
  const unknown = moves.filter(({ unit }) => !byId.has(unit));
  if (twice.length + unknown.length > 0)
    return {
      status: 'refused',
      problems: [
        ...unknown.map(({ unit }): ZoningProblem => ({ code: 'zoning/unit-unknown', details: { unit } })),
        ...twice.map(({ unit }): ZoningProblem => ({ code: 'zoning/unit-twice', details: { unit } })),
      ],
    };
  const decisions = moves.map((move): [string, Decision] => {
    const { class: current, motivation } = byId.get(move.unit)!;
    const kept = move.motivation === undefined ? motivation : move.motivation?.trim() || null;
    return [move.unit, { class: move.class ?? current, motivation: kept }];
  });
  const kind = moves.every((move) => move.class === undefined) ? 'motivate' : 'move';
  return settle(units, state, stepsTo(state, kind, new Map(decisions)));
}

/** The steps that give units these decisions; those that have them already need none. */
export function stepsTo(
  state: ZoningState,
  kind: ZoningChangeKind,
  decisions: ReadonlyMap<string, Decision>,
): ZoningStep[] {
  return [...decisions].flatMap(([unit, after]) => changed(state, `unit/${unit}`, kind, after));
}

/** Adds or changes a quarter; `null` takes it away. */
export function moveQuarter(
  units: readonly ZoningUnit[],
  state: ZoningState,
  code: string,
  quarter: Quarter | null,
): Outcome {
  return settle(units, state, changed(state, `quarter/${code}`, 'quarter', quarter));
}

/**
 * Other rules. Where they change what a unit may be, a class that was no departure before and would be one now falls back to
 * where the selection puts it, in the same action.
 */
export function changeParameters(
  units: readonly ZoningUnit[],
  state: ZoningState,
  parameters: ZoningParameters,
): Outcome {
  const fallen = new Map<string, Decision>();
  for (const { unit, class: current, departs } of classify(units, state)) {
    const selection = selectionOf(unit, parameters);
    if (!departs && !allowedClasses[selection].includes(current))
      fallen.set(unit.id, { class: startingClass[selection], motivation: null });
  }
  return settle(units, state, [
    ...changed(state, 'parameters', 'parameters', parameters),
    ...stepsTo(state, 'parameters', fallen),
  ]);
}

/** Checks the state that steps lead to: it is refused with all its problems, or may be written. */
export function settle(units: readonly ZoningUnit[], state: ZoningState, steps: readonly ZoningStep[]): Outcome {
  const next = applySteps(state, steps);
  const problems = problemsOfState(units, next);
  return problems.length > 0 ? { status: 'refused', problems } : { status: 'ready', steps, state: next };
}

function changed(state: ZoningState, subject: Subject, kind: ZoningChangeKind, after: Content | null): ZoningStep[] {
  const before = contentOf(state, subject);
  return sameContent(before, after) ? [] : [{ subject, kind, before, after, reverts: null }];
}
