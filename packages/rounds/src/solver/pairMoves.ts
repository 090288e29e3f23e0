import type { Tours } from './tours.ts';

const LEAST_GAIN = 1e-5;

/**
 * The nine moves of HGS between two visits near each other (Vidal et al. 2012 and 2022): one or two visits go elsewhere
 * or change places, a part is turned round, ends are exchanged. The two may be on different days when the patterns of
 * all customers that move allow it.
 */
export class PairMoves {
  private readonly tours: Tours;
  private dayOfU = 0;
  private dayOfV = 0;

  constructor(tours: Tours) {
    this.tours = tours;
  }

  /** Applies the first move that gains, if any. */
  improvePair(u: number, v: number): boolean {
    this.setDays(u, v);
    return (
      this.moveOne(u, v) ||
      this.moveTwo(u, v) ||
      this.moveTwoTurned(u, v) ||
      this.swapOneOne(u, v) ||
      this.swapTwoOne(u, v) ||
      this.swapTwoTwo(u, v) ||
      (this.tours.routeOf[u] === this.tours.routeOf[v]
        ? this.turnPart(u, v)
        : this.joinTurned(u, v) || this.exchangeEnds(u, v))
    );
  }

  /** The moves that make sense after a first depot entry. */
  improveFromDepot(u: number, depot: number): boolean {
    this.setDays(u, depot);
    return (
      this.moveOne(u, depot) ||
      this.moveTwo(u, depot) ||
      this.moveTwoTurned(u, depot) ||
      (this.tours.routeOf[u] !== this.tours.routeOf[depot] &&
        (this.joinTurned(u, depot) || this.exchangeEnds(u, depot)))
    );
  }

  private setDays(u: number, v: number): void {
    const { routeOf, vehicles } = this.tours;
    this.dayOfU = Math.floor(routeOf[u]! / vehicles);
    this.dayOfV = Math.floor(routeOf[v]! / vehicles);
  }

  /** Whether the customer of an entry of u's day may come on v's day instead. */
  private mayLeaveU(entry: number): boolean {
    return this.dayOfU === this.dayOfV || this.tours.mayMove(entry, this.dayOfU, this.dayOfV);
  }

  /** Whether the customer of an entry of v's day may come on u's day instead. */
  private mayLeaveV(entry: number): boolean {
    return this.dayOfU === this.dayOfV || this.tours.mayMove(entry, this.dayOfV, this.dayOfU);
  }

  /** Whether all customers of a part of a route may change to another day; `end` is not part of it. */
  private mayAllMove(first: number, end: number, from: number, to: number): boolean {
    const { tours } = this;
    if (from === to) return true;
    for (let entry = first; entry !== end; entry = tours.next[entry]!) {
      if (!tours.mayMove(entry, from, to)) return false;
    }
    return true;
  }

  private arc(from: number, to: number): number {
    const { tours } = this;
    return tours.instance.distance[tours.customer[from]! * tours.nodes + tours.customer[to]!]!;
  }

  private demand(entry: number): number {
    return this.tours.instance.demand[this.tours.customer[entry]!]!;
  }

  private service(entry: number): number {
    return this.tours.instance.service[this.tours.customer[entry]!]!;
  }

  /**
   * Whether a change pays: the distance that two routes gain, and what becomes of their excesses when `load` and
   * `service` go from the route of u to the route of v.
   */
  private pays(u: number, v: number, addedToU: number, addedToV: number, load: number, service: number): boolean {
    const { tours } = this;
    const ru = tours.routeOf[u]!;
    const rv = tours.routeOf[v]!;
    let gain = addedToU + addedToV;
    if (ru === rv) {
      if (tours.penalty[ru]! > 0) {
        gain += tours.penaltyOf(ru, tours.load[ru]!, tours.duration[ru]! + gain) - tours.penalty[ru]!;
      }
      return gain < -LEAST_GAIN;
    }
    gain -= tours.penalty[ru]! + tours.penalty[rv]!;
    if (gain >= -LEAST_GAIN) return false;
    gain += tours.penaltyOf(ru, tours.load[ru]! - load, tours.duration[ru]! + addedToU - service);
    if (gain >= -LEAST_GAIN) return false;
    gain += tours.penaltyOf(rv, tours.load[rv]! + load, tours.duration[rv]! + addedToV + service);
    return gain < -LEAST_GAIN;
  }

  private changed(ru: number, rv: number): true {
    const { tours } = this;
    tours.changes++;
    if (this.dayOfU !== this.dayOfV) {
      tours.takeDay(ru);
      tours.takeDay(rv);
    }
    tours.refresh(ru);
    if (ru !== rv) tours.refresh(rv);
    return true;
  }

  /** u after v. */
  private moveOne(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous } = tours;
    const before = previous[u]!;
    const x = next[u]!;
    const y = next[v]!;
    if (u === y || !this.mayLeaveU(u)) return false;
    const addedToU = this.arc(before, x) - this.arc(before, u) - this.arc(u, x);
    const addedToV = this.arc(v, u) + this.arc(u, y) - this.arc(v, y);
    if (!this.pays(u, v, addedToU, addedToV, this.demand(u), this.service(u))) return false;
    const ru = tours.routeOf[u]!;
    tours.join(before, x);
    tours.join(u, y);
    tours.join(v, u);
    return this.changed(ru, tours.routeOf[v]!);
  }

  /** u and the visit after it, after v. */
  private moveTwo(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous } = tours;
    const before = previous[u]!;
    const x = next[u]!;
    if (x >= tours.firstDepot || x === v) return false;
    const after = next[x]!;
    const y = next[v]!;
    if (u === y || !this.mayLeaveU(u) || !this.mayLeaveU(x)) return false;
    const addedToU = this.arc(before, after) - this.arc(before, u) - this.arc(u, x) - this.arc(x, after);
    const addedToV = this.arc(v, u) + this.arc(u, x) + this.arc(x, y) - this.arc(v, y);
    const load = this.demand(u) + this.demand(x);
    if (!this.pays(u, v, addedToU, addedToV, load, this.service(u) + this.service(x))) return false;
    const ru = tours.routeOf[u]!;
    tours.join(before, after);
    tours.join(x, y);
    tours.join(v, u);
    return this.changed(ru, tours.routeOf[v]!);
  }

  /** u and the visit after it, after v in the other order. */
  private moveTwoTurned(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous } = tours;
    const before = previous[u]!;
    const x = next[u]!;
    if (x >= tours.firstDepot || x === v) return false;
    const after = next[x]!;
    const y = next[v]!;
    if (u === y || !this.mayLeaveU(u) || !this.mayLeaveU(x)) return false;
    const addedToU = this.arc(before, after) - this.arc(before, u) - this.arc(u, x) - this.arc(x, after);
    const addedToV = this.arc(v, x) + this.arc(x, u) + this.arc(u, y) - this.arc(v, y);
    const load = this.demand(u) + this.demand(x);
    if (!this.pays(u, v, addedToU, addedToV, load, this.service(u) + this.service(x))) return false;
    const ru = tours.routeOf[u]!;
    tours.join(before, after);
    tours.join(u, y);
    tours.join(x, u);
    tours.join(v, x);
    return this.changed(ru, tours.routeOf[v]!);
  }

  /** u and v change places. */
  private swapOneOne(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous } = tours;
    const beforeU = previous[u]!;
    const beforeV = previous[v]!;
    if (u === beforeV || v === beforeU || !this.mayLeaveU(u) || !this.mayLeaveV(v)) return false;
    const x = next[u]!;
    const y = next[v]!;
    const addedToU = this.arc(beforeU, v) + this.arc(v, x) - this.arc(beforeU, u) - this.arc(u, x);
    const addedToV = this.arc(beforeV, u) + this.arc(u, y) - this.arc(beforeV, v) - this.arc(v, y);
    const load = this.demand(u) - this.demand(v);
    if (!this.pays(u, v, addedToU, addedToV, load, this.service(u) - this.service(v))) return false;
    const ru = tours.routeOf[u]!;
    const rv = tours.routeOf[v]!;
    tours.join(beforeU, v);
    tours.join(v, x);
    tours.join(beforeV, u);
    tours.join(u, y);
    return this.changed(ru, rv);
  }

  /** u and the visit after it change places with v. */
  private swapTwoOne(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous } = tours;
    const beforeU = previous[u]!;
    const x = next[u]!;
    const beforeV = previous[v]!;
    const y = next[v]!;
    if (x >= tours.firstDepot || u === beforeV || x === beforeV || u === y) return false;
    if (!this.mayLeaveU(u) || !this.mayLeaveU(x) || !this.mayLeaveV(v)) return false;
    const after = next[x]!;
    const ux = this.arc(u, x);
    const addedToU = this.arc(beforeU, v) + this.arc(v, after) - this.arc(beforeU, u) - ux - this.arc(x, after);
    const addedToV = this.arc(beforeV, u) + ux + this.arc(x, y) - this.arc(beforeV, v) - this.arc(v, y);
    const load = this.demand(u) + this.demand(x) - this.demand(v);
    const service = this.service(u) + this.service(x) - this.service(v);
    if (!this.pays(u, v, addedToU, addedToV, load, service)) return false;
    const ru = tours.routeOf[u]!;
    const rv = tours.routeOf[v]!;
    tours.join(beforeU, v);
    tours.join(v, after);
    tours.join(beforeV, u);
    tours.join(x, y);
    return this.changed(ru, rv);
  }

  /** u and the visit after it change places with v and the visit after it. */
  private swapTwoTwo(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous } = tours;
    const beforeU = previous[u]!;
    const beforeV = previous[v]!;
    const x = next[u]!;
    const y = next[v]!;
    if (x >= tours.firstDepot || y >= tours.firstDepot) return false;
    if (y === beforeU || u === y || x === v || v === next[x]) return false;
    if (!this.mayLeaveU(u) || !this.mayLeaveU(x) || !this.mayLeaveV(v) || !this.mayLeaveV(y)) return false;
    const afterX = next[x]!;
    const afterY = next[y]!;
    const ux = this.arc(u, x);
    const vy = this.arc(v, y);
    const addedToU = this.arc(beforeU, v) + vy + this.arc(y, afterX) - this.arc(beforeU, u) - ux - this.arc(x, afterX);
    const addedToV = this.arc(beforeV, u) + ux + this.arc(x, afterY) - this.arc(beforeV, v) - vy - this.arc(y, afterY);
    const load = this.demand(u) + this.demand(x) - this.demand(v) - this.demand(y);
    const service = this.service(u) + this.service(x) - this.service(v) - this.service(y);
    if (!this.pays(u, v, addedToU, addedToV, load, service)) return false;
    const ru = tours.routeOf[u]!;
    const rv = tours.routeOf[v]!;
    tours.join(beforeU, v);
    tours.join(y, afterX);
    tours.join(beforeV, u);
    tours.join(x, afterY);
    return this.changed(ru, rv);
  }

  /** Within a route, the part after u as far as v is turned round. */
  private turnPart(u: number, v: number): boolean {
    const { tours } = this;
    const { next, position, turnTo } = tours;
    if (position[u]! >= position[v]!) return false;
    const x = next[u]!;
    const y = next[v]!;
    if (x === v) return false;
    const turned = turnTo[v]! - turnTo[x]!;
    const added = this.arc(u, v) + this.arc(x, y) - this.arc(u, x) - this.arc(v, y) + turned;
    if (!this.pays(u, v, added, 0, 0, 0)) return false;
    this.reverse(x, v);
    tours.join(u, v);
    tours.join(x, y);
    const route = tours.routeOf[u]!;
    return this.changed(route, route);
  }

  /** Turns the links between two entries of a route, both included. */
  private reverse(first: number, last: number): void {
    const { next, previous } = this.tours;
    for (let entry = first; ; ) {
      const following = next[entry]!;
      next[entry] = previous[entry]!;
      previous[entry] = following;
      if (entry === last) return;
      entry = following;
    }
  }

  /** u's start meets v's start turned round; u's end turned round meets v's end. */
  private joinTurned(u: number, v: number): boolean {
    const { tours } = this;
    const { next, loadTo, timeTo, turnTo } = tours;
    const ru = tours.routeOf[u]!;
    const rv = tours.routeOf[v]!;
    const x = next[u]!;
    const y = next[v]!;
    const endOfU = tours.lastDepot + ru;
    const startOfV = tours.firstDepot + rv;
    const turnedEnd = tours.turn[ru]! - turnTo[x]!;
    const turnedStart = v === startOfV ? 0 : turnTo[v]!;
    const added = this.arc(u, v) + this.arc(x, y) - this.arc(u, x) - this.arc(v, y) + turnedEnd + turnedStart;
    const penalties = tours.penalty[ru]! + tours.penalty[rv]!;
    if (added >= penalties - LEAST_GAIN) return false;
    const timeOfU = timeTo[u]! + timeTo[v]! + turnedStart + this.arc(u, v);
    const timeOfV =
      tours.duration[ru]! -
      timeTo[u]! -
      this.arc(u, x) +
      turnedEnd +
      tours.duration[rv]! -
      timeTo[v]! -
      this.arc(v, y) +
      this.arc(x, y);
    const loadOfU = loadTo[u]! + loadTo[v]!;
    const loadOfV = tours.load[ru]! + tours.load[rv]! - loadOfU;
    const after = tours.penaltyOf(ru, loadOfU, timeOfU) + tours.penaltyOf(rv, loadOfV, timeOfV);
    if (added + after - penalties >= -LEAST_GAIN) return false;
    if (!this.mayAllMove(x, endOfU, this.dayOfU, this.dayOfV)) return false;
    if (v !== startOfV && !this.mayAllMove(next[startOfV]!, y, this.dayOfV, this.dayOfU)) return false;
    this.linkTurned(u, v, x, y, endOfU, startOfV);
    return this.changed(ru, rv);
  }

  private linkTurned(u: number, v: number, x: number, y: number, endOfU: number, startOfV: number): void {
    const { tours } = this;
    const { next, previous } = tours;
    const lastOfU = previous[endOfU]!;
    const firstOfV = next[startOfV]!;
    if (v === startOfV) tours.join(u, endOfU);
    else {
      this.reverse(firstOfV, v);
      tours.join(u, v);
      tours.join(firstOfV, endOfU);
    }
    if (x === endOfU) tours.join(startOfV, y);
    else {
      this.reverse(x, lastOfU);
      tours.join(startOfV, lastOfU);
      tours.join(x, y);
    }
  }

  /** u's start meets v's end, and v's start u's end. */
  private exchangeEnds(u: number, v: number): boolean {
    const { tours } = this;
    const { next, previous, loadTo, timeTo } = tours;
    const ru = tours.routeOf[u]!;
    const rv = tours.routeOf[v]!;
    const x = next[u]!;
    const y = next[v]!;
    const uy = this.arc(u, y);
    const vx = this.arc(v, x);
    const ux = this.arc(u, x);
    const vy = this.arc(v, y);
    const penalties = tours.penalty[ru]! + tours.penalty[rv]!;
    const added = uy + vx - ux - vy;
    if (added >= penalties - LEAST_GAIN) return false;
    const loadOfU = loadTo[u]! + tours.load[rv]! - loadTo[v]!;
    const loadOfV = loadTo[v]! + tours.load[ru]! - loadTo[u]!;
    const timeOfU = timeTo[u]! + uy + tours.duration[rv]! - timeTo[v]! - vy;
    const timeOfV = timeTo[v]! + vx + tours.duration[ru]! - timeTo[u]! - ux;
    const after = tours.penaltyOf(ru, loadOfU, timeOfU) + tours.penaltyOf(rv, loadOfV, timeOfV);
    if (added + after - penalties >= -LEAST_GAIN) return false;
    const endOfU = tours.lastDepot + ru;
    const endOfV = tours.lastDepot + rv;
    if (!this.mayAllMove(x, endOfU, this.dayOfU, this.dayOfV)) return false;
    if (!this.mayAllMove(y, endOfV, this.dayOfV, this.dayOfU)) return false;
    const lastOfU = x === endOfU ? v : previous[endOfU]!;
    const lastOfV = y === endOfV ? u : previous[endOfV]!;
    if (y !== endOfV) tours.join(u, y);
    if (x !== endOfU) tours.join(v, x);
    tours.join(lastOfV, endOfU);
    tours.join(lastOfU, endOfV);
    return this.changed(ru, rv);
  }
}
