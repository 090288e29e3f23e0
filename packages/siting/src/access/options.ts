import type { AccessSitingProblem, PlacedSite } from './accessProblem.ts';

/** A site at a candidate in a size: what a search may take. */
export interface SiteOption extends PlacedSite {
  readonly supply: number;
  readonly cost: number;
}

/** Every allowed option; `useful` ones only: a candidate that reaches nobody who counts is left out unless forced. */
export function optionsOf(problem: AccessSitingProblem): SiteOption[] {
  const { columns, sizes, capacity, access, threshold, objective } = problem;
  const forbidden = new Set(problem.forbidden);
  const forced = new Set(problem.forced);
  const options: SiteOption[] = [];
  for (let candidate = 0; candidate < columns.candidates; candidate++) {
    if (forbidden.has(candidate) || !(forced.has(candidate) || isUseful(candidate))) continue;
    for (const [size, { supply, cost }] of sizes.entries())
      if (supply <= (capacity?.[candidate] ?? Infinity)) options.push({ candidate, size, supply, cost });
  }
  return options;

  function isUseful(candidate: number): boolean {
    for (let at = columns.start[candidate]!; at < columns.start[candidate + 1]!; at++) {
      const before = access[columns.place[at]!]!;
      if (before <= threshold || (objective === 'worst-off' && !Number.isNaN(before))) return true;
    }
    return false;
  }
}
