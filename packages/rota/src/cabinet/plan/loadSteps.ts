import { mostIn } from './mostIn.ts';
import type { Chosen, RotaProgram } from './rotaProgram.ts';
import type { Terms } from './stagedModel.ts';

/** Loads are compared in twentieths of what a doctor offered, rounded up: less is no injustice worth a preference. */
export const TWENTIETHS = 20;

export const twentiethsOf = (halfDays: number, offered: number): number =>
  offered === 0 ? 0 : Math.ceil((TWENTIETHS * halfDays) / offered - 1e-9);

/** Columns that say how loaded each doctor is, step by step. */
export interface LoadSteps {
  /** Doctors at `step` twentieths or above, as terms. */
  atOrAbove(step: number): Terms;
  /** How many there are. */
  count(step: number, chosen: Chosen): number;
  /** A cost that grows ever faster with the share of each doctor. */
  readonly convex: Terms;
}

interface Step {
  readonly column: number;
  readonly step: number;
}

/**
 * For each doctor, one column for each step that a further half-day reaches: 1 when they are there or beyond. The columns of a doctor
 * hold in order (a step is only used when the one below is), and their widths sum up to at least the half-days given.
 */
export function addLoadSteps(program: RotaProgram): LoadSteps {
  const { compiled, model } = program;
  const people = compiled.choicesOfDoctor
    .map((own, doctor) => ({ own, offered: mostIn(compiled, doctor, own) }))
    .filter(({ offered }) => offered > 0)
    .map((person) => ({ ...person, steps: stepsOf(person) }));
  return {
    atOrAbove: (step) =>
      people.flatMap(({ steps }) => {
        const reached = steps.find((candidate) => candidate.step >= step);
        return reached ? [[reached.column, 1] as const] : [];
      }),
    count: (step, chosen) =>
      people.filter(({ own, offered }) => twentiethsOf(given(own, chosen), offered) >= step).length,
    convex: people.flatMap(({ steps }) => steps.map(({ column, step }) => [column, 1.6 ** step] as const)),
  };

  function stepsOf({ own, offered }: { readonly own: readonly number[]; readonly offered: number }): Step[] {
    const first = Array.from({ length: offered }, (_, k) => k + 1).filter(
      (halfDays) => twentiethsOf(halfDays, offered) > twentiethsOf(halfDays - 1, offered),
    );
    const steps = first.map((halfDays) => ({
      step: twentiethsOf(halfDays, offered),
      column: program.follow((chosen) => Number(given(own, chosen) >= halfDays), { whole: true }),
    }));
    const widths = first.map((halfDays, k) => (first[k + 1] ?? offered + 1) - halfDays);
    model.addRow(
      [...own.map((c) => [c, 1] as const), ...steps.map(({ column }, k) => [column, -widths[k]!] as const)],
      Number.NEGATIVE_INFINITY,
      0,
    );
    for (const [k, { column }] of steps.entries())
      if (k > 0)
        model.addRow(
          [
            [column, 1],
            [steps[k - 1]!.column, -1],
          ],
          Number.NEGATIVE_INFINITY,
          0,
        );
    return steps;
  }
}

const given = (own: readonly number[], chosen: Chosen) => own.reduce((sum, choice) => sum + chosen[choice]!, 0);
