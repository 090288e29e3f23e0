import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { RoundsSolution } from '../instance/roundsSolution.ts';
import { Crossover } from './crossover.ts';
import { Education } from './education.ts';
import { isFeasible, type Plan, solutionOf } from './plan.ts';
import { Population } from './population.ts';
import { Random } from './random.ts';
import type { Penalties } from './tours.ts';

const GRANULARITY = 12;
const FIRST_PLANS = 24;
/** Plans made from one plan instead of two. */
const DISTURB_CHANCE = 0.5;
const REPAIR_CHANCE = 0.5;
const REPAIR_FACTOR = 10;
/** As long as no plan at all respects the limits. */
const FIRST_REPAIR_FACTOR = 1000;
/** The penalties are adjusted after so many plans, so that this share of them respects each limit. */
const ADJUST_EVERY = 40;
const WANTED_SHARE = 0.3;
/** Plans without progress before starting again from new ones; the best is kept. */
const PATIENCE = 8000;

/** The best plan so far. */
export interface RoundsFound {
  readonly solution: RoundsSolution;
  readonly cost: number;
  readonly feasible: boolean;
}

/**
 * A hybrid genetic search for the periodic vehicle routing problem (HGSADC, Vidal, Crainic, Gendreau, Lahrichi and Rei,
 * Operations Research 60, 2012). Each `step` makes one plan; the same seed and number of steps give the same result.
 */
export class RoundsSearch {
  readonly instance: RoundsInstance;
  private readonly random: Random;
  private readonly crossover: Crossover;
  private readonly education: Education;
  private readonly population: Population;
  private readonly penalties: Penalties;
  private bestPlan: Plan | undefined;
  private bestOfRun = Number.POSITIVE_INFINITY;
  private sinceProgress = 0;
  private sinceStart = 0;
  private readonly recent = { plans: 0, withinLoad: 0, withinDuration: 0 };
  /** Plans made. */
  steps = 0;

  constructor(instance: RoundsInstance, seed: number) {
    this.instance = instance;
    this.random = new Random(seed);
    this.crossover = new Crossover(instance);
    this.education = new Education(instance, GRANULARITY);
    this.penalties = firstPenalties(instance);
    this.population = new Population(this.penalties);
  }

  /** Makes one plan. Whether it is the best so far. */
  step(): boolean {
    this.steps++;
    const before = this.bestPlan;
    const plan = this.make();
    this.sinceStart++;
    this.count(plan);
    this.keep(plan);
    if (!isFeasible(plan) && (!this.hasFeasible || this.random.next() < REPAIR_CHANCE)) this.repair(plan);
    if (this.sinceProgress > PATIENCE) this.startAgain();
    return this.bestPlan !== before;
  }

  private make(): Plan {
    const { random, crossover, population, education } = this;
    if (this.sinceStart < FIRST_PLANS) crossover.scatter(random);
    else if (random.next() < DISTURB_CHANCE) return education.disturb(population.pick(random), this.penalties, random);
    else crossover.cross(population.pick(random), population.pick(random), random);
    return education.raise(crossover, this.penalties, random);
  }

  /** The cheapest plan within the limits; the least beyond them when there is none. `undefined` before the first step. */
  get best(): RoundsFound | undefined {
    const plan = this.bestPlan;
    return plan && { solution: solutionOf(plan, this.instance), cost: plan.distance, feasible: isFeasible(plan) };
  }

  /** Cost of the best plan, without copying its routes. */
  get bestCost(): number {
    return this.bestPlan?.distance ?? Number.POSITIVE_INFINITY;
  }

  private get hasFeasible(): boolean {
    return this.bestPlan !== undefined && isFeasible(this.bestPlan);
  }

  private repair(plan: Plan): void {
    const { load, duration } = this.penalties;
    const factor = this.hasFeasible ? REPAIR_FACTOR : FIRST_REPAIR_FACTOR;
    const harder = { load: load * factor, duration: duration * factor };
    const repaired = this.education.improveUnder(plan, harder, this.random);
    if (isFeasible(repaired)) this.keep(repaired);
  }

  private keep(plan: Plan): void {
    this.population.add(plan);
    const cost = isFeasible(plan) ? plan.distance : Number.POSITIVE_INFINITY;
    if (cost < this.bestOfRun - 1e-6) {
      this.bestOfRun = cost;
      this.sinceProgress = 0;
    } else this.sinceProgress++;
    if (!this.bestPlan || this.isBetter(plan, this.bestPlan)) this.bestPlan = plan;
  }

  private isBetter(plan: Plan, than: Plan): boolean {
    if (isFeasible(plan) !== isFeasible(than)) return isFeasible(plan);
    if (isFeasible(plan)) return plan.distance < than.distance - 1e-6;
    const excess = ({ excessLoad, excessDuration }: Plan) => excessLoad + excessDuration;
    const difference = excess(plan) - excess(than);
    return difference < -1e-6 || (difference < 1e-6 && plan.distance < than.distance - 1e-6);
  }

  private count(plan: Plan): void {
    const { recent } = this;
    recent.plans++;
    if (plan.excessLoad <= 1e-6) recent.withinLoad++;
    if (plan.excessDuration <= 1e-6) recent.withinDuration++;
    if (recent.plans < ADJUST_EVERY) return;
    this.penalties.load = adjusted(this.penalties.load, recent.withinLoad / recent.plans);
    this.penalties.duration = adjusted(this.penalties.duration, recent.withinDuration / recent.plans);
    recent.plans = recent.withinLoad = recent.withinDuration = 0;
  }

  private startAgain(): void {
    this.population.clear();
    this.bestOfRun = Number.POSITIVE_INFINITY;
    this.sinceProgress = this.sinceStart = 0;
  }
}

function adjusted(penalty: number, share: number): number {
  if (share < WANTED_SHARE - 0.05) return Math.min(1e5, penalty * 1.2);
  if (share > WANTED_SHARE + 0.05) return Math.max(1e-3, penalty * 0.85);
  return penalty;
}

/** One mean visit too many in a vehicle costs as much as the longest trip. */
function firstPenalties({ distance, demand }: RoundsInstance): Penalties {
  const farthest = distance.reduce((a, b) => Math.max(a, b), 0);
  const mean = demand.reduce((a, b) => a + b, 0) / demand.length;
  return { load: mean > 0 ? farthest / mean : 1, duration: 1 };
}
