import { type Control, deadline } from '../answer/control.ts';
import { solveMip } from '../mip/solveMip.ts';
import { accessModel } from './accessModel.ts';
import type { AccessSitingAnswer, AccessSitingProblem } from './accessProblem.ts';
import { AccessSearch } from './accessSearch.ts';
import { accessAfter } from './accessState.ts';
import { checkAccess } from './checkAccess.ts';
import { accessObjectives } from './objectives/index.ts';
import { optionsOf, type SiteOption } from './options.ts';

/** Shakes of the exchange search before the exact one. */
const ROUNDS = 60;
const DEFAULT_SECONDS = 60;

/**
 * The sites that serve an objective on access best, under a number, a budget, sizes and capacities: exchange search first,
 * then HiGHS on the whole model from there. Exact when it ends, the best so far with its proven bound when the time is over.
 */
export async function solveAccess(problem: AccessSitingProblem, control: Control = {}): Promise<AccessSitingAnswer> {
  const [wrong] = checkAccess(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  const started = performance.now();
  const seconds = control.seconds ?? DEFAULT_SECONDS;
  const stopped = deadline({ ...control, seconds });
  const objective = accessObjectives[problem.objective];
  const options = optionsOf(problem);
  if (options.length === 0) return answerOf([], objective.valueOf(problem, problem.access));
  const early = deadline({ seconds: seconds * 0.3 });
  let chosen = new AccessSearch(problem, options, () => early() || stopped()).run([], ROUNDS);
  const known = answerOf(chosen, easyBound());
  control.onProgress?.(known);
  const { model, start, chosenOf, ...scale } = accessModel(problem, options);
  const left = seconds - (performance.now() - started) / 1000;
  const found = await solveMip(model, { seconds: left, start: start(chosen, accessAfter(problem, chosen)), stopped });
  if (found.columns) {
    const other = chosenOf(found.columns);
    if (objective.isBetter(objective.valueOf(problem, accessAfter(problem, other)), known.objective)) chosen = other;
  }
  const bound = found.bound === -Infinity ? known.bound : scale.valueOf(found.bound);
  return answerOf(chosen, objective.isBetter(known.bound, bound) ? bound : known.bound);

  function answerOf(sites: readonly SiteOption[], bound: number): AccessSitingAnswer {
    const value = objective.valueOf(problem, accessAfter(problem, sites));
    const exact = problem.people.every(Number.isInteger) && problem.objective === 'people-lifted';
    const proven = exact ? Math.floor(bound + 1e-4) : bound;
    const optimal = !objective.isBetter(proven, value) || Math.abs(proven - value) <= 1e-6 * Math.abs(value);
    return {
      objective: value,
      before: objective.valueOf(problem, problem.access),
      bound: optimal ? value : proven,
      optimal,
      sites: sites.map(({ candidate, size }) => ({ candidate, size })).sort((a, b) => a.candidate - b.candidate),
    };
  }

  /** What no choice can exceed whatever the sites: everybody lifted, nothing missing, no limit. */
  function easyBound(): number {
    return objective.valueOf(problem, new Float64Array(problem.access.length).fill(Infinity));
  }
}
