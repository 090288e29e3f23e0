import type { Choice } from '../search/siteSearch.ts';
import type { Coverage } from './coverProblem.ts';

/**
 * Exchange search for covering: the same moves as the p-median's, with gains and losses kept up to date, so that a pass
 * over all exchanges costs one look at each pair. `objective` is the demand left uncovered.
 */
export class CoverExchange {
  private readonly coverage: Coverage;
  private readonly rows: Coverage;
  private readonly demand: Float64Array;
  private readonly status: Int8Array;
  private readonly candidates: Int32Array;
  private readonly isOpen: Uint8Array;
  /** Open sites that cover each client, and their sum: the one that covers it when it is alone. */
  private readonly count: Int32Array;
  private readonly owner: Float64Array;
  /** Demand newly covered by opening a site; demand lost by closing it. */
  private readonly gain: Float64Array;
  private readonly loss: Float64Array;
  private readonly saved: Float64Array;
  private covered = 0;

  constructor(coverage: Coverage, rows: Coverage, demand: Float64Array, status: Int8Array) {
    this.coverage = coverage;
    this.rows = rows;
    this.demand = demand;
    this.status = status;
    this.candidates = Int32Array.from(status.keys()).filter((j) => status[j] !== -1);
    this.isOpen = new Uint8Array(coverage.sites);
    this.count = new Int32Array(coverage.clients);
    this.owner = new Float64Array(coverage.clients);
    this.gain = new Float64Array(coverage.sites);
    this.loss = new Float64Array(coverage.sites);
    this.saved = new Float64Array(coverage.sites);
    for (let j = 0; j < coverage.sites; j++)
      for (let at = coverage.start[j]!; at < coverage.start[j + 1]!; at++)
        this.gain[j]! += demand[coverage.client[at]!]!;
  }

  /** Opens exactly these sites. */
  set(sites: Iterable<number>): void {
    const wanted = new Set(sites);
    for (const j of this.open()) if (!wanted.has(j)) this.toggle(j);
    for (const j of wanted) if (this.isOpen[j] === 0) this.toggle(j);
  }

  open(): Int32Array {
    return this.candidates.filter((j) => this.isOpen[j] === 1);
  }

  choice(total: number): Choice {
    return { objective: total - this.covered, open: this.open() };
  }

  /** Exchanges while one gains, the best for each candidate in turn from `first`. */
  descend(first: number, stopped: () => boolean): void {
    const { length } = this.candidates;
    for (let idle = 0, c = first % length; idle < length; c = (c + 1) % length) {
      idle = this.exchange(this.candidates[c]!) ? 0 : idle + 1;
      if (c % 256 === 0 && stopped()) return;
    }
  }

  /** Opens the site and closes the open one that costs least, when that gains. */
  private exchange(site: number): boolean {
    if (this.isOpen[site] === 1 || this.gain[site]! <= 0) return false;
    const { start, client } = this.coverage;
    for (let at = start[site]!; at < start[site + 1]!; at++) {
      const i = client[at]!;
      if (this.count[i] === 1) this.saved[this.owner[i]!]! += this.demand[i]!;
    }
    const out = this.cheapest();
    const gains = out >= 0 && this.gain[site]! - (this.loss[out]! - this.saved[out]!) > 1e-9;
    for (let at = start[site]!; at < start[site + 1]!; at++) {
      const i = client[at]!;
      if (this.count[i] === 1) this.saved[this.owner[i]!] = 0;
    }
    if (!gains) return false;
    this.toggle(site);
    this.toggle(out);
    return true;
  }

  private cheapest(): number {
    let out = -1;
    let least = Infinity;
    for (const j of this.openFree()) {
      const cost = this.loss[j]! - this.saved[j]!;
      if (cost < least) {
        least = cost;
        out = j;
      }
    }
    return out;
  }

  private readonly openList: number[] = [];
  openFree(): readonly number[] {
    return this.openList;
  }

  /** Opens or closes a site and brings the gains and losses of its neighbours up to date. */
  toggle(site: number): void {
    const opens = this.isOpen[site] === 0;
    const { start, client } = this.coverage;
    this.isOpen[site] = opens ? 1 : 0;
    if (this.status[site] === 0) {
      if (opens) this.openList.push(site);
      else this.openList.splice(this.openList.indexOf(site), 1);
    }
    for (let at = start[site]!; at < start[site + 1]!; at++) {
      if (opens) this.coverOnce(client[at]!, site);
      else this.uncoverOnce(client[at]!, site);
    }
  }

  private coverOnce(i: number, site: number): void {
    const demand = this.demand[i]!;
    const before = this.count[i]!++;
    if (before === 0) {
      this.covered += demand;
      this.loss[site]! += demand;
      this.addToGains(i, -demand);
    } else if (before === 1) this.loss[this.owner[i]!]! -= demand;
    this.owner[i]! += site;
  }

  private uncoverOnce(i: number, site: number): void {
    const demand = this.demand[i]!;
    const after = --this.count[i]!;
    this.owner[i]! -= site;
    if (after === 0) {
      this.covered -= demand;
      this.loss[site]! -= demand;
      this.addToGains(i, demand);
    } else if (after === 1) this.loss[this.owner[i]!]! += demand;
  }

  private addToGains(i: number, change: number): void {
    const { start, client } = this.rows;
    for (let at = start[i]!; at < start[i + 1]!; at++) this.gain[client[at]!]! += change;
  }

  /** Opens the site that gains most, until `p` are open. */
  fill(p: number): void {
    for (let opened = this.open().length; opened < p; opened++) {
      let best = -1;
      for (const j of this.candidates)
        if (this.isOpen[j] === 0 && (best < 0 || this.gain[j]! > this.gain[best]!)) best = j;
      this.toggle(best);
    }
  }
}
