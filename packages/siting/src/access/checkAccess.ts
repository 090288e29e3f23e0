import type { SitingProblem } from '../answer/sitingProblem.ts';
import type { AccessSitingProblem } from './accessProblem.ts';

/** Everything wrong with a problem, before any search. */
export function checkAccess(problem: AccessSitingProblem): SitingProblem[] {
  const { columns, sizes, most, budget = Infinity, capacity } = problem;
  for (const [what, values] of [
    ['accesses', problem.access],
    ['people', problem.people],
    ['demands', problem.demand],
  ] as const)
    if (values.length !== columns.places)
      throw new RangeError(`Got ${values.length} ${what} when expected ${columns.places}.`);
  const forced = new Set(problem.forced);
  const forbidden = new Set(problem.forbidden);
  const problems: SitingProblem[] = [];
  if (!Number.isInteger(most) || most < 1) problems.push({ code: 'siting/number-invalid', value: most });
  const allowed = columns.candidates - forbidden.size;
  if (most > allowed) problems.push({ code: 'siting/too-many', value: most, limit: allowed });
  if (forced.size > most) problems.push({ code: 'siting/forced-over-number', value: forced.size, limit: most });
  for (const [k, { supply, cost }] of sizes.entries())
    if (!(supply > 0) || !(cost > 0)) problems.push({ code: 'siting/size-invalid', value: k });
  const cheapest = Math.min(...sizes.map(({ cost }) => cost));
  if (cheapest > budget) problems.push({ code: 'siting/budget-allows-nothing', value: cheapest, limit: budget });
  else if (cheapest * forced.size > budget)
    problems.push({ code: 'siting/forced-over-budget', value: cheapest * forced.size, limit: budget });
  const smallest = Math.min(...sizes.map(({ supply }) => supply));
  for (const candidate of forced) {
    if (forbidden.has(candidate)) problems.push({ code: 'siting/forced-and-forbidden', value: candidate });
    if (columns.start[candidate] === columns.start[candidate + 1])
      problems.push({ code: 'siting/candidate-unreachable', value: candidate });
    if ((capacity?.[candidate] ?? Infinity) < smallest)
      problems.push({ code: 'siting/capacity-insufficient', value: candidate, limit: capacity![candidate]! });
  }
  for (const [candidate, most] of capacity?.entries() ?? [])
    if (!(most > 0) && !forbidden.has(candidate))
      problems.push({ code: 'siting/capacity-not-positive', value: candidate });
  return problems;
}
