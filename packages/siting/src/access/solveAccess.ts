import { type Control, deadline } from '../answer/control.ts';
import { solveMip } from '../mip/solveMip.ts';
import { boundGain } from './accessBound.ts';
import { accessModel } from './accessModel.ts';
import type { AccessSitingAnswer, AccessSitingProblem } from './accessProblem.ts';
import { AccessSearch } from './accessSearch.ts';
import { accessAfter } from './accessState.ts';
import { checkAccess } from './checkAccess.ts';
import { accessObjectives } from './objectives/index.ts';
import { optionsOf, type SiteOption } from './options.ts';

/** Shakes of the exchange search before the exact one, and the share of the time that they may take. */
const ROUNDS = 60;
const SEARCH_SHARE = 0.2;
const DEFAULT_SECONDS = 60;

/**
 * The sites that serve an objective on access best, under a number, a budget, sizes and capacities: exchange search, a
 * Lagrangian bound that also closes the options which cannot be part of anything better, then HiGHS on what is left. Exact
 * when it ends, the best so far with its proven bound when the time is over.
 */
export async function solveAccess(problem: AccessSitingProblem, control: Control = {}): Promise<AccessSitingAnswer> {
  const [wrong] = checkAccess(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  const started = performance.now();
  const seconds = control.seconds ?? DEFAULT_SECONDS;
  const stopped = deadline({ ...control, seconds });
  const objective = accessObjectives[problem.objective];
  const before = objective.valueOf(problem, problem.access);
  const options = optionsOf(problem);
  if (options.length === 0) return answerOf([], before);

  const early = deadline({ seconds: seconds * SEARCH_SHARE });
  let chosen = new AccessSearch(problem, options, () => early() || stopped()).run([], ROUNDS);
  const known = answerOf(chosen, valueOfChoice([]));
  const gain = Math.abs(known.objective - before);
  const limit = boundGain(problem, options, gain);
  let bound = limit ? valueOfGain(limit.gain) : highestWorst();
  control.onProgress?.({ objective: known.objective, bound: answerOf(chosen, bound).bound });
  if (stopped()) return answerOf(chosen, bound);

  const open = limit ? options.filter((option, o) => limit.withOption[o]! > gain || isNeeded(option)) : options;
  const { model, start, chosenOf, ...scale } = accessModel(problem, open);
  const left = seconds - (performance.now() - started) / 1000;
  const found = await solveMip(model, { seconds: left, start: start(chosen, accessAfter(problem, chosen)), stopped });
  if (found.columns) {
    const other = chosenOf(found.columns);
    if (objective.isBetter(valueOfChoice(other), known.objective)) chosen = other;
  }
  const reduced = found.bound === -Infinity ? bound : scale.valueOf(found.bound);
  if (objective.isBetter(bound, reduced))
    bound = objective.isBetter(known.objective, reduced) ? known.objective : reduced;
  return answerOf(chosen, bound);

  function isNeeded(option: SiteOption): boolean {
    return chosen.includes(option) || problem.forced?.includes(option.candidate) === true;
  }

  function valueOfChoice(sites: readonly SiteOption[]): number {
    return objective.valueOf(problem, accessAfter(problem, sites));
  }

  function valueOfGain(most: number): number {
    return problem.objective === 'deficit' ? Math.max(0, before - most) : before + most;
  }

  /** No place can have more than its best `most` options together: the lowest of those is above every worst-off. */
  function highestWorst(): number {
    const gains = new Map<number, number[]>();
    const { start: from, place, gain: unit } = problem.columns;
    for (const { candidate, supply } of options)
      for (let at = from[candidate]!; at < from[candidate + 1]!; at++) {
        const own = gains.get(place[at]!) ?? [];
        own.push(unit[at]! * supply);
        gains.set(place[at]!, own);
      }
    const highest = problem.access.slice();
    for (const [i, own] of gains)
      highest[i]! += own
        .sort((a, b) => b - a)
        .slice(0, problem.most)
        .reduce((sum, value) => sum + value, 0);
    return objective.valueOf(problem, highest);
  }

  function answerOf(sites: readonly SiteOption[], limit: number): AccessSitingAnswer {
    const value = valueOfChoice(sites);
    const whole = problem.objective === 'people-lifted' && problem.people.every(Number.isInteger);
    const proven = whole ? Math.floor(limit + 1e-4) : limit;
    const optimal = !objective.isBetter(proven, value) || Math.abs(proven - value) <= 1e-6 * Math.abs(value);
    return {
      objective: value,
      before,
      bound: optimal ? value : proven,
      optimal,
      sites: sites.map(({ candidate, size }) => ({ candidate, size })).sort((a, b) => a.candidate - b.candidate),
    };
  }
}
