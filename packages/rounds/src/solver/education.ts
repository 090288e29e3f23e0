import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { Crossover } from './crossover.ts';
import { nearestCustomers } from './nearestCustomers.ts';
import { PatternMoves } from './patternMoves.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { RouteMoves } from './routeMoves.ts';
import { Split } from './split.ts';
import { type Penalties, Tours } from './tours.ts';

/** Share of the customers that a disturbance takes out, at most. */
const LARGEST_DISTURBED = 0.2;

/** Makes good plans out of rough tours: cut into routes, complete, improve. One working memory for all of them. */
export class Education {
  private readonly instance: RoundsInstance;
  private readonly tours: Tours;
  private readonly routeMoves: RouteMoves;
  private readonly patternMoves: PatternMoves;
  private readonly split: Split;
  private readonly ends: Int32Array;
  private readonly visits: Int32Array;
  private readonly start: Int32Array;
  private readonly order: Int32Array;
  private readonly near: Int32Array;

  constructor(instance: RoundsInstance, granularity: number) {
    this.instance = instance;
    this.tours = new Tours(instance);
    this.near = nearestCustomers(instance);
    this.routeMoves = new RouteMoves(this.tours, this.near, granularity);
    this.patternMoves = new PatternMoves(this.tours);
    this.split = new Split(instance);
    this.ends = new Int32Array(instance.vehicles);
    this.visits = new Int32Array(instance.days * (instance.customers + 1));
    this.start = new Int32Array(instance.days * instance.vehicles + 1);
    this.order = new Int32Array(instance.customers);
  }

  /** The plan that the tours of a crossover lead to. */
  raise(child: Crossover, penalties: Penalties, random: Random): Plan {
    this.cutAll(child, penalties);
    this.tours.penalties = penalties;
    this.tours.fill(this.tours.pattern, this.visits, this.start);
    this.completeAll(child.days, random);
    return this.improve(random);
  }

  /** A plan with the customers around one of them taken out and put back where they cost least. */
  disturb(plan: Plan, penalties: Penalties, random: Random): Plan {
    const { tours, instance } = this;
    tours.penalties = penalties;
    tours.fill(plan.pattern, plan.visits, plan.start);
    const others = instance.customers - 1;
    const most = Math.min(others, Math.max(5, Math.floor(instance.customers * LARGEST_DISTURBED)));
    const count = most < 5 ? most : 5 + random.below(most - 4);
    const centre = 1 + random.below(instance.customers);
    this.order[0] = centre;
    for (let k = 1; k <= count; k++) this.order[k] = this.near[(centre - 1) * others + k - 1]!;
    this.patternMoves.forget();
    random.shuffle(this.order, count + 1);
    for (let k = 0; k <= count; k++) this.patternMoves.takeAway(this.order[k]!);
    for (let k = 0; k <= count; k++) this.patternMoves.complete(this.order[k]!, 0);
    return this.improve(random);
  }

  /** Improves a plan under other penalties. */
  improveUnder(plan: Plan, penalties: Penalties, random: Random): Plan {
    this.tours.penalties = penalties;
    this.tours.fill(plan.pattern, plan.visits, plan.start);
    return this.improve(random);
  }

  private cutAll({ tours, count }: Crossover, penalties: Penalties): void {
    const { days, vehicles, customers } = this.instance;
    let written = 0;
    for (let day = 0; day < days; day++) {
      const tour = tours.subarray(day * (customers + 1), day * (customers + 1) + count[day]!);
      this.split.cut(day, tour, count[day]!, penalties, this.ends);
      this.visits.set(tour, written);
      for (let k = 0; k < vehicles; k++) {
        this.start[day * vehicles + k] = written + (k === 0 ? 0 : this.ends[k - 1]!);
      }
      written += count[day]!;
    }
    this.start[days * vehicles] = written;
  }

  /** In random order, gives each customer the days that it lacks. */
  private completeAll(daysOf: Int32Array, random: Random): void {
    for (let k = 0; k < this.order.length; k++) this.order[k] = k + 1;
    random.shuffle(this.order);
    this.patternMoves.forget();
    for (const customer of this.order) {
      const patterns = this.instance.patterns[customer]!;
      const complete = patterns.indexOf(daysOf[customer]!);
      if (complete >= 0) this.tours.pattern[customer] = complete;
      else this.patternMoves.complete(customer, daysOf[customer]!);
    }
  }

  private improve(random: Random): Plan {
    do this.routeMoves.run(random);
    while (this.patternMoves.run(random));
    return this.tours.toPlan();
  }
}
