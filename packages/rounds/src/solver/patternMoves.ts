import type { Random } from './random.ts';
import type { Tours } from './tours.ts';

const LEAST_GAIN = 1e-5;

/**
 * Improves the days: takes a customer out of all its days, and puts it back on the days of the pattern, and at the
 * places, that cost least (pattern improvement of Vidal et al. 2012).
 */
export class PatternMoves {
  private readonly tours: Tours;
  private readonly order: Int32Array;
  /** Cheapest place for the customer at hand by day, and its cost. */
  private readonly place: Int32Array;
  private readonly cost: Float64Array;
  /** Where the customer at hand was, by day, and when its route had changed. */
  private readonly was: Int32Array;
  private readonly changedBefore: Int32Array;
  /** By customer and route: the distance that going there adds at least, after which entry, and when that was found. */
  private readonly addedAt: Int32Array;
  private readonly added: Float64Array;
  private readonly after: Int32Array;
  /** By customer: the change at which it was last tried with no gain; and the last change that gained. */
  private readonly settledAt: Int32Array;
  private improvedAt = 0;

  constructor(tours: Tours) {
    this.tours = tours;
    this.order = Int32Array.from({ length: tours.nodes - 1 }, (_, k) => k + 1);
    this.place = new Int32Array(tours.days);
    this.cost = new Float64Array(tours.days);
    this.was = new Int32Array(tours.days);
    this.changedBefore = new Int32Array(tours.days);
    this.addedAt = new Int32Array(tours.nodes * tours.routes);
    this.added = new Float64Array(tours.nodes * tours.routes);
    this.after = new Int32Array(tours.nodes * tours.routes);
    this.settledAt = new Int32Array(tours.nodes);
  }

  /** Goes over all customers in random order until a round changes nothing. Whether anything changed. */
  run(random: Random): boolean {
    const { order } = this;
    this.forget();
    let changed = false;
    for (let again = true; again; ) {
      again = false;
      random.shuffle(order);
      for (const customer of order) {
        if (this.settledAt[customer]! < this.improvedAt && this.improve(customer)) again = true;
      }
      changed ||= again;
    }
    return changed;
  }

  /** To be called when the tours were filled anew. */
  forget(): void {
    this.addedAt.fill(-1);
    this.settledAt.fill(-1);
    this.improvedAt = this.tours.changes;
  }

  /** Takes a customer out of all its days; `complete` puts it back. */
  takeAway(customer: number): void {
    this.takeOut(customer, this.tours.instance.patterns[customer]![this.tours.pattern[customer]!]!);
  }

  /** Puts a customer that is on the days `fixed` only on the cheapest days of a pattern that contains them. */
  complete(customer: number, fixed: number): void {
    const best = this.bestPattern(customer, fixed);
    this.tours.pattern[customer] = best;
    this.tours.changes++;
    this.insertAll(customer, this.tours.instance.patterns[customer]![best]! & ~fixed);
  }

  private improve(customer: number): boolean {
    const { tours } = this;
    const patterns = tours.instance.patterns[customer]!;
    const current = tours.pattern[customer]!;
    const saved = this.takeOut(customer, patterns[current]!);
    const best = this.bestPattern(customer, 0);
    const total = this.costOf(patterns[best]!);
    if (total < saved - LEAST_GAIN) {
      tours.pattern[customer] = best;
      this.improvedAt = ++tours.changes;
      this.insertAll(customer, patterns[best]!);
      return true;
    }
    this.putBack(customer, patterns[current]!);
    this.settledAt[customer] = tours.changes;
    return false;
  }

  /** Removes the visits of a pattern; what that saves, excesses included. */
  private takeOut(customer: number, days: number): number {
    const { tours } = this;
    let saved = 0;
    tours.changes++;
    for (let day = 0; day < tours.days; day++) {
      if (((days >> day) & 1) === 0) continue;
      const visit = day * tours.nodes + customer;
      const route = tours.routeOf[visit]!;
      const duration = tours.duration[route]!;
      const penalty = tours.penalty[route]!;
      this.was[day] = tours.previous[visit]!;
      this.changedBefore[day] = tours.changedAt[route]!;
      tours.remove(visit);
      tours.refresh(route);
      saved += duration - tours.duration[route]! - tours.instance.service[customer]! + penalty - tours.penalty[route]!;
    }
    return saved;
  }

  /** Undoes `takeOut`: the routes are as unchanged as before. */
  private putBack(customer: number, days: number): void {
    const { tours } = this;
    for (let day = 0; day < tours.days; day++) {
      if (((days >> day) & 1) === 0) continue;
      const visit = day * tours.nodes + customer;
      tours.insertAfter(visit, this.was[day]!);
      tours.refresh(tours.routeOf[visit]!);
      tours.changedAt[tours.routeOf[visit]!] = this.changedBefore[day]!;
    }
  }

  /** Index of the cheapest pattern that contains the days `fixed`, whose own cost is not counted. */
  private bestPattern(customer: number, fixed: number): number {
    const { tours } = this;
    const patterns = tours.instance.patterns[customer]!;
    let union = 0;
    for (let k = 0; k < patterns.length; k++) union |= patterns[k]!;
    for (let day = 0; day < tours.days; day++) {
      if (((union >> day) & 1) === 1 && ((fixed >> day) & 1) === 0) this.findPlace(customer, day);
      else this.cost[day] = 0;
    }
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < patterns.length; k++) {
      if ((patterns[k]! & fixed) !== fixed) continue;
      const cost = this.costOf(patterns[k]!);
      if (cost < least) {
        least = cost;
        best = k;
      }
    }
    return best;
  }

  private costOf(days: number): number {
    let cost = 0;
    for (let day = 0; day < this.tours.days; day++) if (((days >> day) & 1) === 1) cost += this.cost[day]!;
    return cost;
  }

  /** The cheapest entry of a day to put the customer after, among all routes; of the empty ones the first is enough. */
  private findPlace(customer: number, day: number): void {
    const { tours } = this;
    const { demand, service } = tours.instance;
    const { vehicles } = tours;
    let least = Number.POSITIVE_INFINITY;
    let emptyTried = false;
    for (let r = day * vehicles; r < (day + 1) * vehicles; r++) {
      if (tours.size[r] === 0) {
        if (emptyTried) continue;
        emptyTried = true;
      }
      const slot = customer * tours.routes + r;
      if (this.addedAt[slot]! < tours.changedAt[r]! || this.addedAt[slot] === -1) this.findInRoute(customer, r, slot);
      const added = this.added[slot]!;
      const excess =
        tours.penaltyOf(r, tours.load[r]! + demand[customer]!, tours.duration[r]! + added + service[customer]!) -
        tours.penalty[r]!;
      if (added + excess < least) {
        least = added + excess;
        this.place[day] = this.after[slot]!;
      }
    }
    this.cost[day] = least;
  }

  private findInRoute(customer: number, route: number, slot: number): void {
    const { tours } = this;
    const { distance } = tours.instance;
    const { next, nodes } = tours;
    const own = customer * nodes;
    let least = Number.POSITIVE_INFINITY;
    let from = 0;
    let entry = tours.firstDepot + route;
    let best = entry;
    const end = tours.lastDepot + route;
    while (entry !== end) {
      const following = next[entry]!;
      const to = tours.customer[following]!;
      const added = distance[from * nodes + customer]! + distance[own + to]! - distance[from * nodes + to]!;
      if (added < least) {
        least = added;
        best = entry;
      }
      entry = following;
      from = to;
    }
    this.added[slot] = least;
    this.after[slot] = best;
    this.addedAt[slot] = tours.changes;
  }

  private insertAll(customer: number, days: number): void {
    const { tours } = this;
    for (let day = 0; day < tours.days; day++) {
      if (((days >> day) & 1) === 0) continue;
      const visit = day * tours.nodes + customer;
      tours.insertAfter(visit, this.place[day]!);
      tours.refresh(tours.routeOf[visit]!);
    }
  }
}
