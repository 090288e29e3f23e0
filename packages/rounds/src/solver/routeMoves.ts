import { PairMoves } from './pairMoves.ts';
import type { Random } from './random.ts';
import type { Tours } from './tours.ts';

/** Improves the routes by moves between visits near each other, on the same day first, then on two days. */
export class RouteMoves {
  private readonly tours: Tours;
  private readonly moves: PairMoves;
  /** Row after row, the others by nearness (`nearestCustomers`). */
  private readonly near: Int32Array;
  private readonly nearCount: number;
  /** How many visits near each one are looked at. */
  private readonly granularity: number;
  private readonly order: Int32Array;

  constructor(tours: Tours, near: Int32Array, granularity: number) {
    this.tours = tours;
    this.moves = new PairMoves(tours);
    this.granularity = granularity;
    this.nearCount = Math.max(0, tours.nodes - 2);
    this.near = near;
    this.order = Int32Array.from({ length: tours.nodes - 1 }, (_, k) => k + 1);
  }

  /** Applies moves that gain until none does. Whether there were any. */
  run(random: Random): boolean {
    const { tours, order } = this;
    const atStart = tours.changes;
    random.shuffle(order);
    for (let pass = 0, changed = true; changed; pass++) {
      const before = tours.changes;
      for (const customer of order) {
        for (let visit = customer; visit < tours.firstDepot; visit += tours.nodes) {
          if (tours.present[visit]) this.improveAround(visit, pass);
        }
      }
      changed = pass === 0 || tours.changes !== before;
    }
    return tours.changes !== atStart;
  }

  private improveAround(u: number, pass: number): void {
    const { tours, near, granularity } = this;
    const { present, triedAt, nodes } = tours;
    const lastTried = triedAt[u]!;
    triedAt[u] = tours.changes;
    const dayStart = u - tours.customer[u]!;
    const row = (tours.customer[u]! - 1) * this.nearCount;
    for (let k = 0, found = 0; k < this.nearCount && found < granularity; k++) {
      const other = near[row + k]!;
      if (present[dayStart + other]) {
        found++;
        this.improveWith(u, dayStart + other, lastTried);
        if (!present[u]) return;
      }
      if (k >= granularity || tours.rigid[other]) continue;
      for (let v = other; v < tours.firstDepot; v += nodes) {
        if (!present[v] || v === dayStart + other) continue;
        this.improveWith(u, v, lastTried);
        if (!present[u]) return;
      }
    }
    if (pass > 0) this.tryEmptyRoute(u);
  }

  private improveWith(u: number, v: number, lastTried: number): void {
    const { changedAt, routeOf, previous, firstDepot } = this.tours;
    if (changedAt[routeOf[u]!]! <= lastTried && changedAt[routeOf[v]!]! <= lastTried) return;
    if (this.moves.improvePair(u, v)) return;
    if (previous[v]! >= firstDepot) this.moves.improveFromDepot(u, previous[v]!);
  }

  private tryEmptyRoute(u: number): void {
    const { tours } = this;
    const day = Math.floor(u / tours.nodes);
    for (let r = day * tours.vehicles; r < (day + 1) * tours.vehicles; r++) {
      if (tours.size[r] !== 0) continue;
      this.moves.improveFromDepot(u, tours.firstDepot + r);
      return;
    }
  }
}
