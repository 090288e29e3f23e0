import type { MedianProblem } from './medianProblem.ts';
import type { SitingProblem } from '../answer/sitingProblem.ts';

/** Everything wrong with a problem, before any search. */
export function checkMedian({ clients, sites, cost, p, open = [], closed = [] }: MedianProblem): SitingProblem[] {
  if (cost.length !== clients * sites)
    throw new RangeError(`Got ${cost.length} costs when expected ${clients * sites}.`);
  const problems: SitingProblem[] = [];
  if (!Number.isInteger(p) || p < 1) problems.push({ code: 'siting/number-invalid', value: p });
  const forbidden = new Set(closed);
  for (const site of new Set(open)) if (forbidden.has(site)) problems.push({ code: 'siting/forced-and-forbidden', value: site });
  const allowed = sites - forbidden.size;
  if (p > allowed) problems.push({ code: 'siting/too-many', value: p, limit: allowed });
  if (p < new Set(open).size) problems.push({ code: 'siting/forced-over-number', value: new Set(open).size, limit: p });
  for (let i = 0; i < clients; i++) {
    let reached = false;
    for (let j = 0; j < sites && !reached; j++) reached = cost[i * sites + j]! < Infinity && !forbidden.has(j);
    if (!reached) problems.push({ code: 'siting/client-unreachable', value: i });
  }
  return problems;
}
