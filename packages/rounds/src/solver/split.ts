import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { Penalties } from './tours.ts';

/** A route longer than this many capacities is not worth looking at. */
const LARGEST_OVERLOAD = 2;

/**
 * Cuts the tour of a day into at most as many routes as there are vehicles, at least cost with excesses counted
 * (Bellman; Prins 2004, limited fleet as in Vidal et al. 2012).
 */
export class Split {
  private readonly instance: RoundsInstance;
  private readonly nodes: number;
  private readonly width: number;
  private readonly loadTo: Float64Array;
  private readonly serviceTo: Float64Array;
  private readonly distanceTo: Float64Array;
  private readonly out: Float64Array;
  private readonly back: Float64Array;
  /** Least cost of the first j customers in k routes, and where the last of those routes starts; k × width + j. */
  private readonly cost: Float64Array;
  private readonly from: Int32Array;

  constructor(instance: RoundsInstance) {
    this.instance = instance;
    this.nodes = instance.customers + 1;
    this.width = this.nodes + 1;
    this.loadTo = new Float64Array(this.width);
    this.serviceTo = new Float64Array(this.width);
    this.distanceTo = new Float64Array(this.width);
    this.out = new Float64Array(this.width);
    this.back = new Float64Array(this.width);
    this.cost = new Float64Array(this.width * (instance.vehicles + 1));
    this.from = new Int32Array(this.width * (instance.vehicles + 1));
  }

  /** Writes into `ends`, for each vehicle, where its route ends in `tour` (first `count` entries). */
  cut(day: number, tour: Int32Array, count: number, penalties: Penalties, ends: Int32Array): void {
    this.measure(tour, count);
    const { vehicles } = this.instance;
    if (!this.anyFleet(day, count, penalties, ends)) this.limitedFleet(day, count, penalties, ends);
    for (let k = 1; k < vehicles; k++) if (ends[k]! < ends[k - 1]!) ends[k] = ends[k - 1]!;
  }

  private measure(tour: Int32Array, count: number): void {
    const { distance, demand, service } = this.instance;
    const { nodes } = this;
    for (let j = 1; j <= count; j++) {
      const to = tour[j - 1]!;
      const before = j > 1 ? tour[j - 2]! : 0;
      this.loadTo[j] = this.loadTo[j - 1]! + demand[to]!;
      this.serviceTo[j] = this.serviceTo[j - 1]! + service[to]!;
      this.distanceTo[j] = j > 1 ? this.distanceTo[j - 1]! + distance[before * nodes + to]! : 0;
      this.out[j] = distance[to]!;
      this.back[j] = distance[to * nodes]!;
    }
  }

  /** Cost of the route over the customers i + 1 … j. */
  private routeCost(i: number, j: number, capacity: number, longest: number, penalties: Penalties): number {
    const distance = this.out[i + 1]! + this.distanceTo[j]! - this.distanceTo[i + 1]! + this.back[j]!;
    const overload = this.loadTo[j]! - this.loadTo[i]! - capacity;
    const overtime = distance + this.serviceTo[j]! - this.serviceTo[i]! - longest;
    return (
      distance + (overload > 0 ? overload * penalties.load : 0) + (overtime > 0 ? overtime * penalties.duration : 0)
    );
  }

  /** One layer, as if there were vehicles enough; false when there are not. */
  private anyFleet(day: number, count: number, penalties: Penalties, ends: Int32Array): boolean {
    const { vehicles } = this.instance;
    const { cost, from } = this;
    cost.fill(Number.POSITIVE_INFINITY, 0, count + 1);
    cost[0] = 0;
    this.relax(day, 0, 0, count, penalties);
    let used = 0;
    for (let j = count; j > 0; j = from[j]!) used++;
    if (used > vehicles) return false;
    ends.fill(0);
    for (let j = count; j > 0; j = from[j]!) ends[--used] = j;
    return true;
  }

  /** A layer for each vehicle. */
  private limitedFleet(day: number, count: number, penalties: Penalties, ends: Int32Array): void {
    const { vehicles } = this.instance;
    const { cost, from, width } = this;
    for (let k = 0; k <= vehicles; k++) cost.fill(Number.POSITIVE_INFINITY, k * width, k * width + count + 1);
    cost[0] = 0;
    for (let k = 0; k < vehicles; k++) this.relax(day, k * width, (k + 1) * width, count, penalties);
    let used = 0;
    for (let k = 1; k <= vehicles; k++) if (cost[k * width + count]! < cost[used * width + count]! || !used) used = k;
    ends.fill(0);
    for (let k = used, j = count; k > 0; k--) {
      ends[k - 1] = j;
      j = from[k * width + j]!;
    }
  }

  /** Extends what is known at `source` by one route into `target`; the two are the same for an unlimited fleet. */
  private relax(day: number, source: number, target: number, count: number, penalties: Penalties): void {
    const { cost, from, loadTo } = this;
    const capacity = this.instance.capacity[day]!;
    const longest = this.instance.maxDuration[day]!;
    const bound = source === target ? capacity * LARGEST_OVERLOAD : Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      const known = cost[source + i]!;
      if (known === Number.POSITIVE_INFINITY) continue;
      for (let j = i + 1; j <= count && (j === i + 1 || loadTo[j]! - loadTo[i]! <= bound); j++) {
        const total = known + this.routeCost(i, j, capacity, longest, penalties);
        if (total >= cost[target + j]!) continue;
        cost[target + j] = total;
        from[target + j] = i;
      }
    }
  }
}
