import type { RoundsInstance } from '../instance/roundsInstance.ts';
import { DaySymmetry } from './daySymmetry.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';

const WHOLE_FROM_FIRST = 0;
const MIXED = 1;
const WHOLE_FROM_SECOND = 2;

/**
 * The child of two plans: some days from the first, a stretch of others, and what remains compatible from the second
 * (periodic crossover with insertions, PIX, Vidal et al. 2012). The tours have no cuts yet, and a customer may lack
 * days: `days` says which it has.
 */
export class Crossover {
  private readonly instance: RoundsInstance;
  private readonly nodes: number;
  /** The tour of each day, `day × nodes` on, and how long it is. */
  readonly tours: Int32Array;
  readonly count: Int32Array;
  /** By customer, the days that it has in the child. */
  readonly days: Int32Array;
  private readonly kinds: Int32Array;
  private readonly order: Int32Array;
  private readonly symmetry: DaySymmetry;

  constructor(instance: RoundsInstance) {
    this.instance = instance;
    this.nodes = instance.customers + 1;
    this.tours = new Int32Array(instance.days * this.nodes);
    this.count = new Int32Array(instance.days);
    this.days = new Int32Array(this.nodes);
    this.kinds = new Int32Array(instance.days);
    this.order = Int32Array.from({ length: instance.days }, (_, day) => day);
    this.symmetry = new DaySymmetry(instance);
  }

  /** A child of nobody: random days and random tours. */
  scatter(random: Random): void {
    const { patterns, customers, days } = this.instance;
    this.days.fill(0);
    this.count.fill(0);
    for (let customer = 1; customer <= customers; customer++) {
      const pattern = patterns[customer]![random.below(patterns[customer]!.length)]!;
      for (let day = 0; day < days; day++) if ((pattern >> day) & 1) this.append(day, customer);
    }
    for (let day = 0; day < days; day++) {
      random.shuffle(this.tours.subarray(day * this.nodes, day * this.nodes + this.count[day]!));
    }
  }

  cross(first: Plan, second: Plan, random: Random): void {
    this.days.fill(0);
    this.count.fill(0);
    this.drawKinds(random);
    for (const day of this.order) if (this.kinds[day] !== WHOLE_FROM_SECOND) this.copyFirst(first, day, random);
    const dayOfSecond = this.symmetry.align(first, second);
    for (const day of this.order) {
      if (this.kinds[day] !== WHOLE_FROM_FIRST) this.addSecond(second, day, dayOfSecond[day]!);
    }
  }

  /** Two random cuts of a random order of the days. With one day, it is mixed. */
  private drawKinds(random: Random): void {
    const { days } = this.instance;
    random.shuffle(this.order);
    const a = random.below(days + 1);
    const b = random.below(days + 1);
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    for (let k = 0; k < days; k++) {
      const kind = k < low ? WHOLE_FROM_FIRST : k < high ? WHOLE_FROM_SECOND : MIXED;
      this.kinds[this.order[k]!] = days === 1 ? MIXED : kind;
    }
  }

  private copyFirst({ visits, start }: Plan, day: number, random: Random): void {
    const begin = start[day * this.instance.vehicles]!;
    const length = start[(day + 1) * this.instance.vehicles]! - begin;
    if (length === 0) return;
    const whole = this.kinds[day] === WHOLE_FROM_FIRST;
    const from = random.below(length);
    const size = whole ? length : random.below(length) + 1;
    for (let k = 0; k < size; k++) this.append(day, visits[begin + ((from + k) % length)]!);
  }

  private addSecond({ visits, start }: Plan, day: number, dayOfSecond: number): void {
    const { vehicles, patterns } = this.instance;
    for (let k = start[dayOfSecond * vehicles]!; k < start[(dayOfSecond + 1) * vehicles]!; k++) {
      const customer = visits[k]!;
      const has = this.days[customer]!;
      if ((has >> day) & 1) continue;
      if (patterns[customer]!.some((pattern) => (pattern & (has | (1 << day))) === (has | (1 << day)))) {
        this.append(day, customer);
      }
    }
  }

  private append(day: number, customer: number): void {
    this.tours[day * this.nodes + this.count[day]!] = customer;
    this.count[day] = this.count[day]! + 1;
    this.days[customer] = this.days[customer]! | (1 << day);
  }
}
