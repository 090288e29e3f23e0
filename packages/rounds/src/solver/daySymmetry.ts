import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { Plan } from './plan.ts';

/** Up to here every order of the days is tried when looking for those that change nothing. */
const MOST_DAYS_TRIED = 8;

/**
 * Orders of the days that leave the problem as it is. Two plans may be the same under other names of the days; crossing
 * them makes sense only once the names agree.
 */
export class DaySymmetry {
  private readonly days: number;
  private readonly nodes: number;
  private readonly orders: readonly Int32Array[];
  private readonly anyOrder: boolean;
  private readonly common: Float64Array;
  private readonly order: Int32Array;

  constructor(instance: RoundsInstance) {
    this.days = instance.days;
    this.nodes = instance.customers + 1;
    this.common = new Float64Array(this.days * this.days);
    this.order = new Int32Array(this.days);
    const keeps = keepsInstance(instance);
    this.anyOrder = neighbourSwaps(this.days).every(keeps);
    this.orders = this.anyOrder || this.days > MOST_DAYS_TRIED ? [] : allOrders(this.days).filter(keeps);
  }

  /** For each day of `first`, the day of `second` that resembles it, under an order that leaves the problem as it is. */
  align(first: Plan, second: Plan): Int32Array {
    const { order } = this;
    for (let day = 0; day < this.days; day++) order[day] = day;
    if (!this.anyOrder && this.orders.length < 2) return order;
    this.countCommon(first, second);
    if (this.anyOrder) this.matchGreedily();
    else this.takeBestOrder();
    return order;
  }

  /** Customers that a day of the one and a day of the other share. */
  private countCommon(first: Plan, second: Plan): void {
    const { days, nodes, common } = this;
    for (let a = 0; a < days; a++) {
      for (let b = 0; b < days; b++) {
        let count = 0;
        for (let c = 1; c < nodes; c++)
          if (first.next[a * nodes + c]! >= 0 && second.next[b * nodes + c]! >= 0) count++;
        common[a * days + b] = count;
      }
    }
  }

  private matchGreedily(): void {
    const { days, common, order } = this;
    for (let round = 0; round < days; round++) {
      let best = 0;
      for (let k = 1; k < days * days; k++) if (common[k]! > common[best]!) best = k;
      const a = Math.floor(best / days);
      const b = best % days;
      order[a] = b;
      for (let k = 0; k < days; k++) common[a * days + k] = common[k * days + b] = -1;
    }
  }

  private takeBestOrder(): void {
    const { days, common, order } = this;
    let most = -1;
    for (const candidate of this.orders) {
      let sum = 0;
      for (let day = 0; day < days; day++) sum += common[day * days + candidate[day]!]!;
      if (sum <= most) continue;
      most = sum;
      order.set(candidate);
    }
  }
}

/** Whether limits and patterns are the same after each day takes the place that the order gives it. */
function keepsInstance({ days, capacity, maxDuration, patterns }: RoundsInstance): (order: Int32Array) => boolean {
  const kinds = [...new Map(patterns.map((sets) => [[...sets].sort().join(), sets])).values()];
  const known = kinds.map((sets) => new Set(sets));
  return (order) => {
    for (let day = 0; day < days; day++) {
      if (capacity[day] !== capacity[order[day]!] || maxDuration[day] !== maxDuration[order[day]!]) return false;
    }
    return kinds.every((sets, k) => sets.every((set) => known[k]!.has(renamed(set, order))));
  };
}

function renamed(set: number, order: Int32Array): number {
  let result = 0;
  for (let day = 0; day < order.length; day++) if ((set >> day) & 1) result |= 1 << order[day]!;
  return result;
}

function neighbourSwaps(days: number): Int32Array[] {
  return Array.from({ length: days - 1 }, (_, k) =>
    Int32Array.from({ length: days }, (_, day) => (day === k ? k + 1 : day === k + 1 ? k : day)),
  );
}

function allOrders(days: number): Int32Array[] {
  const orders: Int32Array[] = [];
  const extend = (chosen: readonly number[]) => {
    if (chosen.length === days) orders.push(Int32Array.from(chosen));
    for (let day = 0; day < days; day++) if (!chosen.includes(day)) extend([...chosen, day]);
  };
  extend([]);
  return orders;
}
