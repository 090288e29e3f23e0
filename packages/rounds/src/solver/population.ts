import { distanceBetween, isFeasible, type Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Penalties } from './tours.ts';

const SMALLEST = 12;
const GENERATION = 20;
const ELITE = 4;
const CLOSEST = 5;

/** A plan among the others of its kind, with how far it is from each. */
interface Member {
  readonly plan: Plan;
  readonly apart: Map<Member, number>;
  fitness: number;
}

/** Cost of a plan with its excesses. */
function penalisedCost({ distance, excessLoad, excessDuration }: Plan, penalties: Penalties): number {
  return distance + excessLoad * penalties.load + excessDuration * penalties.duration;
}

/**
 * Plans within the limits and plans beyond them, kept apart; each group keeps those that are cheap or unlike the others
 * (biased fitness, Vidal et al. 2012).
 */
export class Population {
  private readonly groups: { readonly feasible: Member[]; readonly infeasible: Member[] } = {
    feasible: [],
    infeasible: [],
  };
  readonly penalties: Penalties;
  /** Groups whose fitness is out of date. */
  private readonly stale = new Set<Member[]>();

  constructor(penalties: Penalties) {
    this.penalties = penalties;
  }

  add(plan: Plan): void {
    const group = isFeasible(plan) ? this.groups.feasible : this.groups.infeasible;
    const member: Member = { plan, apart: new Map(), fitness: 0 };
    for (const other of group) {
      const apart = distanceBetween(plan, other.plan);
      member.apart.set(other, apart);
      other.apart.set(member, apart);
    }
    group.push(member);
    this.stale.add(group);
    if (group.length > SMALLEST + GENERATION) this.cull(group, SMALLEST);
  }

  /** Of two drawn at random, the fitter. */
  pick(random: Random): Plan {
    for (const group of this.stale) this.rank(group);
    this.stale.clear();
    const first = this.draw(random);
    const second = this.draw(random);
    return (first.fitness <= second.fitness ? first : second).plan;
  }

  clear(): void {
    this.groups.feasible.length = 0;
    this.groups.infeasible.length = 0;
  }

  private draw(random: Random): Member {
    const { feasible, infeasible } = this.groups;
    const k = random.below(feasible.length + infeasible.length);
    return k < feasible.length ? feasible[k]! : infeasible[k - feasible.length]!;
  }

  private cull(group: Member[], target: number): void {
    while (group.length > target) {
      this.rank(group);
      const clones = group.filter((member) => nearest(member, 1) < 1e-9);
      const candidates = clones.length > 0 ? clones : group;
      const worst = candidates.reduce((a, b) => (b.fitness > a.fitness ? b : a));
      group.splice(group.indexOf(worst), 1);
      for (const other of group) other.apart.delete(worst);
    }
  }

  /** Rank by cost, plus rank by distance from the closest plans, the latter weighing less where few are kept. */
  private rank(group: Member[]): void {
    const cost = new Map(group.map((member) => [member, penalisedCost(member.plan, this.penalties)]));
    const spread = new Map(group.map((member) => [member, nearest(member, CLOSEST)]));
    group.sort((a, b) => spread.get(b)! - spread.get(a)!);
    const last = Math.max(1, group.length - 1);
    const weight = group.length <= ELITE ? 0 : 1 - ELITE / group.length;
    for (const [k, member] of group.entries()) member.fitness = (weight * k) / last;
    group.sort((a, b) => cost.get(a)! - cost.get(b)!);
    for (const [k, member] of group.entries()) member.fitness += k / last;
  }
}

/** Mean distance from the closest plans. */
function nearest({ apart }: Member, count: number): number {
  const sorted = Float64Array.from(apart.values()).sort();
  const taken = Math.min(count, sorted.length);
  if (taken === 0) return 1;
  let sum = 0;
  for (let k = 0; k < taken; k++) sum += sorted[k]!;
  return sum / taken;
}
