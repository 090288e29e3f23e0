import { type Control, deadline } from '../answer/control.ts';
import type { AccessSitingAnswer, AccessSitingProblem } from './accessProblem.ts';
import { AccessSearch } from './accessSearch.ts';
import { accessAfter } from './accessState.ts';
import { accessObjectives } from './objectives/index.ts';
import { optionsOf } from './options.ts';

export interface CurvePoint {
  readonly sites: number;
  readonly objective: number;
}

const ROUNDS = 4;

/**
 * What the best choice found is worth for 1, 2, 3 … sites (from the forced ones on), each search starting from the choice
 * before, the last being `answer`. Never falls with one more site; values between are found, not proven.
 */
export function gainCurve(
  problem: AccessSitingProblem,
  answer: AccessSitingAnswer,
  control: Control = {},
): CurvePoint[] {
  const stopped = deadline(control);
  const objective = accessObjectives[problem.objective];
  const options = optionsOf(problem);
  const points: CurvePoint[] = [];
  let chosen: ReturnType<AccessSearch['run']> = [];
  let best = answer.before;
  const last = Math.max(1, answer.sites.length);
  for (let most = Math.max(1, problem.forced?.length ?? 0); most < last; most++) {
    const found = new AccessSearch({ ...problem, most }, options, stopped).run(chosen, ROUNDS);
    const value = objective.valueOf(problem, accessAfter(problem, found));
    if (!objective.isBetter(best, value)) {
      best = value;
      chosen = found;
    }
    points.push({ sites: most, objective: objective.isBetter(best, answer.objective) ? answer.objective : best });
  }
  return [...points, { sites: answer.sites.length, objective: answer.objective }];
}
