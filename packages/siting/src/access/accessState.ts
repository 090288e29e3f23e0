import type { AccessSitingProblem } from './accessProblem.ts';
import type { AccessObjective } from './objectives/index.ts';
import type { SiteOption } from './options.ts';

/** A choice under way: accesses, cost and score follow each site that comes or goes; cost of a move: its column. */
export class AccessState {
  readonly chosen: SiteOption[] = [];
  readonly access: Float64Array;
  cost = 0;
  score = 0;
  private readonly problem: AccessSitingProblem;
  private readonly objective: AccessObjective;
  private readonly taken = new Set<number>();

  constructor(problem: AccessSitingProblem, objective: AccessObjective) {
    this.problem = problem;
    this.objective = objective;
    this.access = problem.access.slice();
    for (let i = 0; i < this.access.length; i++) this.score += this.partOf(i, this.access[i]!);
  }

  get value(): number {
    return this.objective.valueOf(this.problem, this.access);
  }

  /** Whether the option fits in the number, the budget, and a candidate without site. */
  fits({ candidate, cost }: SiteOption): boolean {
    const { most, budget = Infinity } = this.problem;
    return this.chosen.length < most && this.cost + cost <= budget + 1e-9 && !this.taken.has(candidate);
  }

  /** Change of score if the option came. */
  gainOf({ candidate, supply }: SiteOption): number {
    const { start, place, gain } = this.problem.columns;
    let change = 0;
    for (let at = start[candidate]!, end = start[candidate + 1]!; at < end; at++) {
      const i = place[at]!;
      const before = this.access[i]!;
      change += this.partOf(i, before + gain[at]! * supply) - this.partOf(i, before);
    }
    return change;
  }

  add(option: SiteOption): void {
    this.chosen.push(option);
    this.taken.add(option.candidate);
    this.move(option, 1);
  }

  /** Takes a site away; the accesses of its places are summed again, so that nothing drifts. */
  remove(option: SiteOption): void {
    this.chosen.splice(this.chosen.indexOf(option), 1);
    this.taken.delete(option.candidate);
    this.move(option, -1);
  }

  private move({ candidate, supply, cost }: SiteOption, sign: 1 | -1): void {
    const { start, place, gain } = this.problem.columns;
    this.cost += sign * cost;
    for (let at = start[candidate]!, end = start[candidate + 1]!; at < end; at++) {
      const i = place[at]!;
      const before = this.access[i]!;
      const after = this.chosen.length === 0 ? this.problem.access[i]! : before + sign * gain[at]! * supply;
      this.access[i] = after;
      this.score += this.partOf(i, after) - this.partOf(i, before);
    }
  }

  private partOf(place: number, access: number): number {
    return Number.isNaN(access) ? 0 : this.objective.score(this.problem, place, access);
  }
}

/** The accesses that a choice gives, summed afresh in the order of the sites. */
export function accessAfter(problem: AccessSitingProblem, sites: readonly Pick<SiteOption, 'candidate' | 'size'>[]) {
  const { start, place, gain } = problem.columns;
  const access = problem.access.slice();
  for (const { candidate, size } of sites) {
    const { supply } = problem.sizes[size]!;
    for (let at = start[candidate]!; at < start[candidate + 1]!; at++) access[place[at]!]! += gain[at]! * supply;
  }
  return access;
}
