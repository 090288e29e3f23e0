import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { Plan } from './plan.ts';

/** What a unit of load or of duration above its limit costs, in the unit of the distance. */
export interface Penalties {
  load: number;
  duration: number;
}

/**
 * The routes of every day as linked lists, with the sums that make a change measurable in constant time. A visit is
 * `day × nodes + customer`; after all visits come one first and one last depot entry for each route. Nothing is
 * allocated after construction.
 */
export class Tours {
  readonly instance: RoundsInstance;
  readonly nodes: number;
  readonly days: number;
  readonly vehicles: number;
  readonly routes: number;
  /** The first depot entry of route r is `firstDepot + r`, its last `lastDepot + r`. */
  readonly firstDepot: number;
  readonly lastDepot: number;

  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Customer of an entry, 0 for a depot: its row in the matrix. */
  readonly customer: Int32Array;
  readonly routeOf: Int32Array;
  readonly position: Int32Array;
  /** From the depot to the entry, included. */
  readonly loadTo: Float64Array;
  readonly timeTo: Float64Array;
  /** What turning the part from the depot to the entry round would add. */
  readonly turnTo: Float64Array;
  /** 1 when the customer is visited that day. */
  readonly present: Uint8Array;
  readonly pattern: Int32Array;

  readonly size: Int32Array;
  readonly load: Float64Array;
  readonly duration: Float64Array;
  readonly turn: Float64Array;
  readonly penalty: Float64Array;
  readonly capacityOf: Float64Array;
  readonly maxDurationOf: Float64Array;
  /** Number of the change that last touched the route. */
  readonly changedAt: Int32Array;
  /** Number of the change before which the visit was last tried. */
  readonly triedAt: Int32Array;
  changes = 0;
  /** 1 when the customer has no other pattern to choose. */
  readonly rigid: Uint8Array;
  /** Pattern after a move by `(firstMove[customer] + pattern) × days² + from × days + to`; −1 when there is none. */
  private readonly afterMove: Int16Array;
  private readonly firstMove: Int32Array;

  penalties: Penalties = { load: 1, duration: 1 };

  constructor(instance: RoundsInstance) {
    const { customers, days, vehicles } = instance;
    this.instance = instance;
    this.nodes = customers + 1;
    this.days = days;
    this.vehicles = vehicles;
    this.routes = days * vehicles;
    this.firstDepot = days * this.nodes;
    this.lastDepot = this.firstDepot + this.routes;
    const entries = this.lastDepot + this.routes;
    this.next = new Int32Array(entries);
    this.previous = new Int32Array(entries);
    this.customer = new Int32Array(entries);
    this.routeOf = new Int32Array(entries);
    this.position = new Int32Array(entries);
    this.loadTo = new Float64Array(entries);
    this.timeTo = new Float64Array(entries);
    this.turnTo = new Float64Array(entries);
    this.present = new Uint8Array(entries);
    this.triedAt = new Int32Array(entries);
    this.pattern = new Int32Array(this.nodes);
    this.size = new Int32Array(this.routes);
    this.load = new Float64Array(this.routes);
    this.duration = new Float64Array(this.routes);
    this.turn = new Float64Array(this.routes);
    this.penalty = new Float64Array(this.routes);
    this.capacityOf = new Float64Array(this.routes);
    this.maxDurationOf = new Float64Array(this.routes);
    this.changedAt = new Int32Array(this.routes);
    this.rigid = Uint8Array.from(instance.patterns, ({ length }) => (length < 2 ? 1 : 0));
    this.firstMove = firstMoves(instance);
    this.afterMove = patternsAfterMoves(instance);
    for (let v = 0; v < this.firstDepot; v++) this.customer[v] = v % this.nodes;
    for (let r = 0; r < this.routes; r++) {
      const day = Math.floor(r / vehicles);
      this.capacityOf[r] = instance.capacity[day]!;
      this.maxDurationOf[r] = instance.maxDuration[day]!;
      this.routeOf[this.firstDepot + r] = this.routeOf[this.lastDepot + r] = r;
    }
  }

  /** Takes over patterns and routes (`visits` and `start` as in a plan). */
  fill(pattern: Int32Array, visits: Int32Array, start: Int32Array): void {
    this.pattern.set(pattern);
    this.present.fill(0);
    this.triedAt.fill(-1);
    this.changes = 0;
    for (let r = 0; r < this.routes; r++) {
      const offset = Math.floor(r / this.vehicles) * this.nodes;
      let last = this.firstDepot + r;
      for (let k = start[r]!; k < start[r + 1]!; k++) {
        const visit = offset + visits[k]!;
        this.present[visit] = 1;
        this.join(last, visit);
        last = visit;
      }
      this.join(last, this.lastDepot + r);
      this.join(this.lastDepot + r, this.firstDepot + r);
      this.refresh(r);
    }
  }

  /** Whether the customer of an entry may be visited on another day instead, its other days kept. */
  mayMove(entry: number, from: number, to: number): boolean {
    return this.patternAfter(this.customer[entry]!, from, to) >= 0;
  }

  private patternAfter(customer: number, from: number, to: number): number {
    const { days } = this;
    return this.afterMove[((this.firstMove[customer]! + this.pattern[customer]!) * days + from) * days + to]!;
  }

  /** Visits that came into a route from another day become visits of its day. The sums are stale until `refresh`. */
  takeDay(route: number): void {
    const day = Math.floor(route / this.vehicles);
    const end = this.lastDepot + route;
    for (let entry = this.next[this.firstDepot + route]!; entry !== end; entry = this.next[entry]!) {
      const from = Math.floor(entry / this.nodes);
      if (from === day) continue;
      const customer = this.customer[entry]!;
      const visit = day * this.nodes + customer;
      this.pattern[customer] = this.patternAfter(customer, from, day);
      this.join(this.previous[entry]!, visit);
      this.join(visit, this.next[entry]!);
      this.present[entry] = 0;
      this.present[visit] = 1;
      this.triedAt[visit] = -1;
      entry = visit;
    }
  }

  join(before: number, after: number): void {
    this.next[before] = after;
    this.previous[after] = before;
  }

  /** Recomputes the sums of a route after a change to it, and marks it changed. */
  refresh(route: number): void {
    const { distance, service, demand } = this.instance;
    const { next, customer, nodes } = this;
    const depot = this.firstDepot + route;
    const end = this.lastDepot + route;
    let load = 0;
    let time = 0;
    let turn = 0;
    let position = 0;
    let from = 0;
    this.position[depot] = 0;
    for (let entry = next[depot]!; ; entry = next[entry]!) {
      const to = customer[entry]!;
      load += demand[to]!;
      time += distance[from * nodes + to]! + service[to]!;
      turn += distance[to * nodes + from]! - distance[from * nodes + to]!;
      this.position[entry] = ++position;
      this.routeOf[entry] = route;
      this.loadTo[entry] = load;
      this.timeTo[entry] = time;
      this.turnTo[entry] = turn;
      from = to;
      if (entry === end) break;
    }
    this.size[route] = position - 1;
    this.load[route] = load;
    this.duration[route] = time;
    this.turn[route] = turn;
    this.penalty[route] = this.penaltyOf(route, load, time);
    this.changedAt[route] = this.changes;
  }

  /** What load and duration above the limits of a route would cost. */
  penaltyOf(route: number, load: number, duration: number): number {
    const overload = load - this.capacityOf[route]!;
    const overtime = duration - this.maxDurationOf[route]!;
    return (
      (overload > 0 ? overload * this.penalties.load : 0) + (overtime > 0 ? overtime * this.penalties.duration : 0)
    );
  }

  /** Puts a visit after an entry; the sums of the route are stale until `refresh`. */
  insertAfter(visit: number, entry: number): void {
    this.join(visit, this.next[entry]!);
    this.join(entry, visit);
    this.present[visit] = 1;
    this.routeOf[visit] = this.routeOf[entry]!;
  }

  /** Takes a visit out; the sums of the route are stale until `refresh`. */
  remove(visit: number): void {
    this.join(this.previous[visit]!, this.next[visit]!);
    this.present[visit] = 0;
  }

  /** Lays the route of a day one after the other by the direction of their middle, and writes everything down. */
  toPlan(): Plan {
    const { instance, nodes, days, vehicles, routes } = this;
    const total = this.present.reduce((sum, present) => sum + present, 0);
    const visits = new Int32Array(total);
    const start = new Int32Array(routes + 1);
    const next = new Int16Array(days * nodes).fill(-1);
    const previous = new Int16Array(days * nodes).fill(-1);
    const sums = { distance: 0, excessLoad: 0, excessDuration: 0 };
    let written = 0;
    for (let day = 0; day < days; day++) {
      const order = Array.from({ length: vehicles }, (_, vehicle) => day * vehicles + vehicle);
      const angle = new Map(order.map((route) => [route, this.directionOf(route)]));
      order.sort((a, b) => angle.get(a)! - angle.get(b)! || a - b);
      for (let vehicle = 0; vehicle < vehicles; vehicle++) {
        const route = order[vehicle]!;
        start[day * vehicles + vehicle] = written;
        let from = 0;
        for (let entry = this.next[this.firstDepot + route]!; entry < this.firstDepot; entry = this.next[entry]!) {
          const to = this.customer[entry]!;
          visits[written++] = to;
          sums.distance += instance.distance[from * nodes + to]!;
          previous[entry] = from;
          if (from > 0) next[day * nodes + from] = to;
          from = to;
        }
        sums.distance += instance.distance[from * nodes]!;
        if (from > 0) next[day * nodes + from] = 0;
        sums.excessLoad += Math.max(0, this.load[route]! - this.capacityOf[route]!);
        sums.excessDuration += Math.max(0, this.duration[route]! - this.maxDurationOf[route]!);
      }
    }
    start[routes] = written;
    return { pattern: this.pattern.slice(), visits, start, next, previous, ...sums };
  }

  /** Angle of the middle of a route seen from the depot; empty routes last; 0 without positions. */
  private directionOf(route: number): number {
    const { x, y } = this.instance;
    if (this.size[route] === 0) return Number.MAX_VALUE;
    if (!x || !y) return 0;
    let sumX = 0;
    let sumY = 0;
    for (let entry = this.next[this.firstDepot + route]!; entry < this.firstDepot; entry = this.next[entry]!) {
      sumX += x[this.customer[entry]!]! - x[0]!;
      sumY += y[this.customer[entry]!]! - y[0]!;
    }
    return Math.atan2(sumY, sumX);
  }
}

/** Running number of the first pattern of each customer. */
function firstMoves({ patterns }: RoundsInstance): Int32Array {
  let sum = 0;
  return Int32Array.from(patterns, ({ length }) => {
    sum += length;
    return sum - length;
  });
}

function patternsAfterMoves({ patterns, days }: RoundsInstance): Int16Array {
  const after: number[] = [];
  for (const sets of patterns) {
    for (const set of sets) {
      for (let from = 0; from < days; from++) {
        for (let to = 0; to < days; to++) {
          const moves = ((set >> from) & 1) === 1 && ((set >> to) & 1) === 0;
          after.push(moves ? sets.indexOf((set & ~(1 << from)) | (1 << to)) : -1);
        }
      }
    }
  }
  return Int16Array.from(after);
}
