import { marginOf } from './assess.ts';
import type { ZoningParameters } from './parameters.ts';
import { classify, type Quarter, type ZoningState } from './state.ts';
import type { ZoningUnit } from './unit.ts';

/** What a draft can never be, however it came there: a move, an undo, a proposal, another threshold. */
export type ZoningProblem =
  | ProblemOf<'zoning/locked', { unit: string; name: string; value: number; threshold: number }>
  | ProblemOf<'zoning/margin-exceeded', { people: number; limit: number; excess: number; names: readonly string[] }>
  | ProblemOf<'zoning/unit-unknown', { unit: string }>
  | ProblemOf<'zoning/unit-twice', { unit: string }>
  | ProblemOf<'zoning/quarter-outside', { quarter: string; commune: string }>
  | ProblemOf<'zoning/thresholds-reversed', { zip: number; pool: number }>
  | ProblemOf<'zoning/ceiling-reversed', { class: string; min: number; max: number }>
  | ProblemOf<'zoning/ceiling-unsourced', { class: string }>;

interface ProblemOf<Code extends string, Details> {
  readonly code: Code;
  readonly details: Details;
}

/** Every problem of a state; none: it may be kept. */
export function problemsOfState(units: readonly ZoningUnit[], state: ZoningState): ZoningProblem[] {
  return [
    ...parameterProblems(state.parameters),
    ...unknownUnits(units, state),
    ...lockProblems(units, state),
    ...marginProblems(units, state),
    ...quarterProblems(units, [...state.quarters.values()]),
  ];
}

export function parameterProblems({ thresholds, ceilings }: ZoningParameters): ZoningProblem[] {
  const { zip, pool } = thresholds;
  const known = [ceilings.zipMin, ceilings.zipMax, ceilings.zacMin, ceilings.zacMax].some((people) => people !== null);
  const reversed = (name: string, min: number | null, max: number | null): ZoningProblem[] =>
    min !== null && max !== null && min > max
      ? [{ code: 'zoning/ceiling-reversed', details: { class: name, min, max } }]
      : [];
  return [
    ...(zip > pool ? [{ code: 'zoning/thresholds-reversed', details: { zip, pool } } as const] : []),
    ...reversed('ZIP', ceilings.zipMin, ceilings.zipMax),
    ...reversed('ZAC', ceilings.zacMin, ceilings.zacMax),
    ...(known && !ceilings.example && ceilings.source.trim() === ''
      ? [{ code: 'zoning/ceiling-unsourced', details: { class: 'ZIP, ZAC' } } as const]
      : []),
  ];
}

/** A unit at or under the threshold leaves ZIP only with its reason. */
function lockProblems(units: readonly ZoningUnit[], state: ZoningState): ZoningProblem[] {
  return classify(units, state)
    .filter((one) => one.selection === 'priority' && one.departs && !one.motivation?.trim())
    .map(({ unit }) => ({
      code: 'zoning/locked',
      details: {
        unit: unit.id,
        name: unit.name,
        value: unit.value!,
        threshold: state.parameters.thresholds.zip,
      },
    }));
}

function marginProblems(units: readonly ZoningUnit[], state: ZoningState): ZoningProblem[] {
  const classified = classify(units, state);
  const { people, max } = marginOf(classified, state);
  if (max === null || people <= max) return [];
  const names = classified.filter(({ departs }) => departs).map(({ unit }) => unit.name);
  return [{ code: 'zoning/margin-exceeded', details: { people, limit: max, excess: people - max, names } }];
}

function unknownUnits(units: readonly ZoningUnit[], { decisions }: ZoningState): ZoningProblem[] {
  const known = new Set(units.map(({ id }) => id));
  return [...decisions.keys()]
    .filter((unit) => !known.has(unit))
    .map((unit) => ({ code: 'zoning/unit-unknown', details: { unit } }));
}

function quarterProblems(units: readonly ZoningUnit[], quarters: readonly Quarter[]): ZoningProblem[] {
  if (quarters.length === 0) return [];
  const communes = new Set(units.flatMap((unit) => unit.communes.map(({ code }) => code)));
  return quarters
    .filter(({ commune }) => !communes.has(commune))
    .map(({ name, commune }) => ({ code: 'zoning/quarter-outside', details: { quarter: name, commune } }));
}
