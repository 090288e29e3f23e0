import type { AccessSitingAnswer, AccessSitingProblem, PlacedSite } from './accessProblem.ts';
import { accessAfter } from './accessState.ts';
import { accessObjectives } from './objectives/index.ts';
import { optionsOf } from './options.ts';

export interface SiteReport extends PlacedSite {
  /** The objective without this site, the others staying. */
  readonly without: number;
  /** Candidates that could take its place, the others staying, best first. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly candidate: number;
  readonly objective: number;
}

const MOST_LISTED = 5;

/**
 * For each site of an answer, what it brings and who could take its place in the same size at a loss of at most `share` of
 * the whole gain: the choice that a mayor's land may decide. Exact. Cost: sites × candidates × places.
 */
export function nearTies(problem: AccessSitingProblem, answer: AccessSitingAnswer, share: number): SiteReport[] {
  const objective = accessObjectives[problem.objective];
  const options = optionsOf(problem);
  const forced = new Set(problem.forced);
  const least = Math.abs(answer.objective - answer.before) * share;
  return answer.sites.map((site) => {
    const others = answer.sites.filter((other) => other !== site);
    const taken = new Set(answer.sites.map(({ candidate }) => candidate));
    const access = accessAfter(problem, others);
    const alternatives = forced.has(site.candidate)
      ? []
      : options
          .filter(({ candidate, size }) => size === site.size && !taken.has(candidate))
          .map(({ candidate }) => ({ candidate, objective: withSite(access, candidate, site.size) }))
          .filter((other) => Math.abs(answer.objective - other.objective) <= least + 1e-12);
    alternatives.sort((a, b) =>
      objective.isBetter(a.objective, b.objective) ? -1 : a.objective === b.objective ? 0 : 1,
    );
    return { ...site, without: objective.valueOf(problem, access), alternatives: alternatives.slice(0, MOST_LISTED) };
  });

  function withSite(access: Float64Array, candidate: number, size: number): number {
    const { start, place, gain } = problem.columns;
    const { supply } = problem.sizes[size]!;
    const kept = access.slice();
    for (let at = start[candidate]!; at < start[candidate + 1]!; at++) kept[place[at]!]! += gain[at]! * supply;
    return objective.valueOf(problem, kept);
  }
}
