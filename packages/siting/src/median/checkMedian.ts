import { checkChoice } from '../answer/checkChoice.ts';
import type { SitingProblem } from '../answer/sitingProblem.ts';
import type { MedianProblem } from './medianProblem.ts';

/** Everything wrong with a problem, before any search. */
export function checkMedian(problem: MedianProblem): SitingProblem[] {
  const { clients, sites, cost } = problem;
  if (cost.length !== clients * sites)
    throw new RangeError(`Got ${cost.length} costs when expected ${clients * sites}.`);
  const problems = checkChoice(problem);
  const forbidden = new Set(problem.closed);
  for (let i = 0; i < clients; i++) {
    let reached = false;
    for (let j = 0; j < sites && !reached; j++) reached = cost[i * sites + j]! < Infinity && !forbidden.has(j);
    if (!reached) problems.push({ code: 'siting/client-unreachable', value: i });
  }
  return problems;
}
