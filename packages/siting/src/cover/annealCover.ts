import { type Coverage, transposed } from './coverProblem.ts';

export interface AnnealOrder {
  readonly steps: number;
  /** Temperatures at the start and at the end, as shares of what one open site covers on average. */
  readonly from: number;
  readonly to: number;
  readonly random: () => number;
  readonly stopped: () => boolean;
}

const NEARBY = 0.9;
const LOOK_EVERY = 1024;

/**
 * Simulated annealing (Kirkpatrick 1983) over exchanges of one open site for a closed one, mostly one that shares clients
 * with it. A step costs one look at the clients of both: about a million a second for thirty clients each.
 */
export class CoverAnnealing {
  private readonly coverage: Coverage;
  private readonly demand: Float64Array;
  private readonly free: Int32Array;
  private readonly status: Int8Array;
  private readonly near: readonly Int32Array[];
  private readonly count: Int32Array;
  private readonly isOpen: Uint8Array;

  constructor(coverage: Coverage, demand: Float64Array, status: Int8Array) {
    this.coverage = coverage;
    this.demand = demand;
    this.status = status;
    this.free = Int32Array.from(status.keys()).filter((j) => status[j] === 0);
    this.near = nearSites(coverage, status);
    this.count = new Int32Array(coverage.clients);
    this.isOpen = new Uint8Array(coverage.sites);
  }

  /** The best choice met from `start`, and what it covers. */
  run(start: Int32Array, order: AnnealOrder): { readonly open: Int32Array; readonly covered: number } {
    const { random } = order;
    const open = start.slice();
    let covered = this.load(open);
    const movable = Int32Array.from(open.keys()).filter((k) => this.status[open[k]!] === 0);
    const best = { open: open.slice(), covered };
    const perSite = Math.max(1e-9, covered / open.length);
    const cooling = (order.to / order.from) ** (LOOK_EVERY / order.steps);
    let temperature = perSite * order.from;
    for (let step = 0; step < order.steps && movable.length > 0; step++) {
      if (step % LOOK_EVERY === 0) {
        if (order.stopped()) break;
        temperature *= cooling;
      }
      const position = movable[Math.floor(random() * movable.length)]!;
      const out = open[position]!;
      const around = random() < NEARBY && this.near[out]!.length > 0 ? this.near[out]! : this.free;
      const into = around[Math.floor(random() * around.length)]!;
      if (this.isOpen[into] === 1) continue;
      const change = this.gainOf(out, into);
      if (change < 0 && random() >= Math.exp(change / temperature)) {
        this.addTo(out, 1);
        continue;
      }
      this.addTo(into, 1);
      this.isOpen[out] = 0;
      this.isOpen[into] = 1;
      open[position] = into;
      covered += change;
      if (covered > best.covered + 1e-9) {
        best.covered = covered;
        best.open.set(open);
      }
    }
    return best;
  }

  private load(open: Int32Array): number {
    this.count.fill(0);
    this.isOpen.fill(0);
    for (const j of open) {
      this.isOpen[j] = 1;
      this.addTo(j, 1);
    }
    return this.demand.reduce((sum, value, i) => sum + (this.count[i]! > 0 ? value : 0), 0);
  }

  /** Takes `out` away, and answers what the exchange would change; `into` is not opened yet. */
  private gainOf(out: number, into: number): number {
    const { start, client } = this.coverage;
    let change = 0;
    for (let at = start[out]!, end = start[out + 1]!; at < end; at++) {
      const i = client[at]!;
      const left = this.count[i]! - 1;
      this.count[i] = left;
      if (left === 0) change -= this.demand[i]!;
    }
    for (let at = start[into]!, end = start[into + 1]!; at < end; at++) {
      const i = client[at]!;
      if (this.count[i] === 0) change += this.demand[i]!;
    }
    return change;
  }

  private addTo(site: number, amount: number): void {
    const { start, client } = this.coverage;
    for (let at = start[site]!, end = start[site + 1]!; at < end; at++) this.count[client[at]!]! += amount;
  }
}

/** For each free site the other free sites that share a client with it. */
function nearSites(coverage: Coverage, status: Int8Array): Int32Array[] {
  const rows = transposed(coverage);
  const seen = new Int32Array(coverage.sites).fill(-1);
  return Array.from(status, (own, j) => {
    if (own !== 0) return new Int32Array(0);
    const near: number[] = [];
    seen[j] = j;
    for (let at = coverage.start[j]!; at < coverage.start[j + 1]!; at++) {
      const i = coverage.client[at]!;
      for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) {
        const other = rows.client[k]!;
        if (seen[other] === j || status[other] !== 0) continue;
        seen[other] = j;
        near.push(other);
      }
    }
    return Int32Array.from(near);
  });
}
