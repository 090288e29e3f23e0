import type { LoadLevel, RotaObjective, RotaStage } from '../rota.ts';
import type { RotaOrder } from '../rotaOrder.ts';
import { addLoadSteps, type LoadSteps, TWENTIETHS } from './loadSteps.ts';
import { afterLoad, beforeLoad } from './objectives/index.ts';
import type { Objective } from './objectives/objective.ts';
import type { Chosen, RotaProgram } from './rotaProgram.ts';
import type { Terms } from './stagedModel.ts';

/** The best rota met, stage by stage, and what is proven of each. */
export interface StagedRota {
  readonly chosen: Chosen;
  readonly stages: readonly RotaStage[];
}

/** Beside the weights of the objectives. */
const LOAD_WEIGHT = 9;
const ROUNDING = 1e-6;

/** Each objective as small as it can be while those before keep their value; whatever time a stage leaves goes to the next ones. */
export async function runStages(
  program: RotaProgram,
  first: Chosen,
  { seconds, seed = 1, onProgress, ...order }: RotaOrder & { readonly stopped: () => boolean },
): Promise<StagedRota> {
  const now = order.now ?? (() => performance.now());
  const begun = now();
  const elapsed = () => (now() - begun) / 1000;
  const plan: readonly (Objective | 'load')[] = [
    ...beforeLoad.filter((objective) => objective.applies(program.compiled)),
    'load',
    ...afterLoad.filter((objective) => objective.applies(program.compiled)),
  ];
  const weightOf = (step: Objective | 'load') => (step === 'load' ? LOAD_WEIGHT : step.weight);
  const stages: RotaStage[] = [];
  let chosen = first;

  for (const [k, step] of plan.entries()) {
    await new Promise((done) => setTimeout(done));
    const from = elapsed();
    const ahead = plan.slice(k).reduce((sum, other) => sum + weightOf(other), 0);
    const until = from + ((seconds - from) * weightOf(step)) / ahead;
    const stage = step === 'load' ? spread(until) : settle(step, until);
    stages.push({ ...stage, seconds: elapsed() - from });
    const { objective, value, bound } = stage;
    onProgress?.({ objective, done: k + 1, of: plan.length, value, bound, seconds: elapsed() });
  }
  return { chosen, stages };

  function settle(objective: Objective, until: number): Omit<RotaStage, 'seconds'> {
    const { constant, terms } = objective.build(program);
    const least = terms.reduce((sum, [, coefficient]) => sum + Math.min(0, coefficient), constant);
    const floor = objective.name === 'reluctance' ? least : Math.max(0, least);
    const { value, bound } = reduce(terms, floor - constant, until);
    program.model.addRow(terms, Number.NEGATIVE_INFINITY, value + ROUNDING);
    return stageOf(objective.name, value + constant, Math.max(floor, bound + constant));
  }

  /** Makes Σ terms smaller; `floor` is known to be a bound. */
  function reduce(terms: Terms, floor: number, until: number): { readonly value: number; readonly bound: number } {
    const known = Math.round(program.evaluate(terms, chosen));
    if (known <= floor) return { value: known, bound: floor };
    const left = until - elapsed();
    if (left <= 0 || order.stopped()) return { value: known, bound: floor };
    const start = { point: program.pointOf(chosen), value: known };
    const answer = program.model.minimise(terms, { seconds: left, seed, start, stopped: order.stopped });
    accept(answer.columns, terms, known);
    const value = Math.round(program.evaluate(terms, chosen));
    return { value, bound: Math.min(value, Math.max(floor, Math.ceil(answer.bound - ROUNDING))) };
  }

  function accept(columns: Float64Array | undefined, terms: Terms, known: number): void {
    if (!columns) return;
    const found = Uint8Array.from(columns.subarray(0, chosen.length), Math.round);
    if (program.evaluate(terms, found) < known) chosen = found;
  }

  /** From the heaviest step down: as few doctors as possible at or above it. A first pass on a convex cost brings most steps there at once. */
  function spread(until: number): Omit<RotaStage, 'seconds'> {
    const steps = addLoadSteps(program);
    const left = until - elapsed();
    if (left > 0 && !order.stopped()) {
      const known = program.evaluate(steps.convex, chosen);
      const start = { point: program.pointOf(chosen), value: known };
      const third = { seconds: left / 3, seed, start, roughly: true, stopped: order.stopped };
      accept(program.model.minimise(steps.convex, third).columns, steps.convex, known);
    }
    return loadStage(lowerLevels(steps, until));
  }

  function lowerLevels(steps: LoadSteps, until: number): LoadLevel[] {
    const levels: LoadLevel[] = [];
    let above = 0;
    let exact = true;
    for (let step = TWENTIETHS; step > 0; step--) {
      const terms = steps.atOrAbove(step);
      const known = steps.count(step, chosen);
      // Whoever is above is also at this step: the number above, while it is proven, is a bound.
      const { bound } = reduce(terms, exact ? Math.min(above, known) : 0, until);
      const doctors = steps.count(step, chosen);
      program.model.addRow(terms, Number.NEGATIVE_INFINITY, doctors + ROUNDING);
      levels.push({ twentieths: step, doctors, bound: Math.min(bound, doctors) });
      exact &&= bound >= doctors;
      above = doctors;
    }
    return levels;
  }
}

/** The heaviest share, and what is proven of it; the levels where the number of doctors changes. */
function loadStage(levels: readonly LoadLevel[]): Omit<RotaStage, 'seconds'> {
  const value = levels.find(({ doctors }) => doctors > 0)?.twentieths ?? 0;
  const bound = levels.find((level) => level.bound > 0)?.twentieths ?? 0;
  const optimal = levels.every((level) => level.bound === level.doctors);
  return {
    ...stageOf('load', value, bound),
    optimal,
    levels: levels.filter((level, k) => level.doctors !== (levels[k - 1]?.doctors ?? 0)),
  };
}

function stageOf(objective: RotaObjective, value: number, bound: number): Omit<RotaStage, 'seconds'> {
  const gap = value <= bound ? 0 : (value - bound) / Math.max(1, Math.abs(value));
  return { objective, value, bound: Math.min(value, bound), optimal: value <= bound, gap };
}
