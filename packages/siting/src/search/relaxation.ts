import type { ServiceRows } from './serviceRows.ts';

/** A part of the search: which sites are decided. */
export interface SearchNode {
  /** 1 open, −1 closed, 0 free, by site. */
  readonly status: Int8Array;
  /** Prices of the clients to start from. */
  readonly price: Float64Array;
}

export interface Relaxed {
  /** No choice within the node costs less. */
  readonly bound: number;
  readonly price: Float64Array;
  /** How often each site was chosen lately, between 0 and 1: an estimate of the linear relaxation. */
  readonly share: Float64Array;
  /** Sites decided along the way, `node.status` with what reduced costs proved. */
  readonly status: Int8Array;
}

export interface RelaxationOrder {
  readonly p: number;
  readonly iterations: number;
  /** A node whose bound reaches this holds nothing better than what is known. */
  readonly limit: () => number;
  /** Told of each choice met on the way that served the clients at `total`. */
  readonly met: (chosen: Int32Array, total: number) => void;
  readonly stopped: () => boolean;
}

const FIRST_STEP = 2;
const PATIENCE = 15;
const SMALLEST_STEP = 0.005;
const MEMORY = 0.9;

/**
 * Lagrangian bound of the choice of `p` sites by relaxing "each client is served once" (Cornuéjols, Fisher & Nemhauser 1977):
 *
 * L(u) = Σᵢ uᵢ + Σ of the p smallest ρⱼ, where ρⱼ = Σᵢ min(0, cᵢⱼ − uᵢ), 0 ≤ uᵢ ≤ otherwiseᵢ; raised by subgradient steps.
 *
 * Law: every L(u) is at most the cost of every choice of the node. An iteration reads only the pairs with cᵢⱼ < uᵢ.
 */
export function relax(rows: ServiceRows, node: SearchNode, order: RelaxationOrder): Relaxed {
  const { clients, start, site, cost, otherwise } = rows;
  const sites = node.status.length;
  const status = node.status.slice();
  const price = node.price.slice();
  const best = { bound: -Infinity, price: price.slice() };
  const reduced = new Float64Array(sites);
  const share = new Float64Array(sites);
  const chosen = new Uint8Array(sites);
  const slope = new Float64Array(clients);
  let step = FIRST_STEP;
  for (let iteration = 0, idle = 0; iteration < order.iterations && step > SMALLEST_STEP; iteration++) {
    reduce();
    const ranked = freeSitesByReduced(status, reduced);
    const take = order.p - countOpen(status);
    if (take < 0 || take > ranked.length) return { bound: Infinity, price, share, status };
    const bound = choose(ranked, take);
    if (bound > best.bound + 1e-9 * Math.abs(bound)) {
      if (bound > best.bound + 1e-4 * (order.limit() - best.bound)) idle = 0;
      best.bound = bound;
      best.price.set(price);
      decide(ranked, take, bound);
    }
    if (++idle > PATIENCE) {
      step /= 1.5;
      idle = 0;
    }
    if (best.bound >= order.limit() || order.stopped()) break;
    const { norm, total } = measure();
    order.met(openSites(chosen), total);
    if (norm === 0 || best.bound >= order.limit()) break;
    move((step * (order.limit() + 1 - bound)) / norm);
  }
  return { bound: best.bound, price: best.price, share, status };

  /** ρ of each site at the present prices. */
  function reduce(): void {
    reduced.fill(0);
    for (let i = 0; i < clients; i++) {
      const limit = price[i]!;
      for (let at = start[i]!, end = start[i + 1]!; at < end && cost[at]! < limit; at++)
        reduced[site[at]!]! += cost[at]! - limit;
    }
  }

  /** Opens what is decided and the `take` best free sites; L(u). */
  function choose(ranked: Int32Array, take: number): number {
    let bound = 0;
    for (let i = 0; i < clients; i++) bound += price[i]!;
    for (let j = 0; j < sites; j++) {
      chosen[j] = status[j] === 1 ? 1 : 0;
      if (chosen[j] === 1) bound += reduced[j]!;
    }
    for (let k = 0; k < take; k++) {
      chosen[ranked[k]!] = 1;
      bound += reduced[ranked[k]!]!;
    }
    for (let j = 0; j < sites; j++) share[j] = MEMORY * share[j]! + (1 - MEMORY) * chosen[j]!;
    return bound;
  }

  /** Decides the free sites whose other state would lift the bound to the limit. */
  function decide(ranked: Int32Array, take: number, bound: number): void {
    const limit = order.limit();
    const lastIn = take > 0 ? reduced[ranked[take - 1]!]! : -Infinity;
    const firstOut = take < ranked.length ? reduced[ranked[take]!]! : Infinity;
    for (let k = 0; k < ranked.length; k++) {
      const j = ranked[k]!;
      if (k < take && bound - reduced[j]! + firstOut >= limit) status[j] = 1;
      if (k >= take && bound + reduced[j]! - lastIn >= limit) status[j] = -1;
    }
  }

  /** Slope of L at the present prices, its squared norm, and what the chosen sites cost the clients. */
  function measure(): { norm: number; total: number } {
    let norm = 0;
    let total = 0;
    for (let i = 0; i < clients; i++) {
      const limit = price[i]!;
      let at = start[i]!;
      const end = start[i + 1]!;
      let served = 0;
      for (; at < end && cost[at]! < limit; at++) {
        if (chosen[site[at]!] === 0) continue;
        if (served === 0) total += cost[at]!;
        served++;
      }
      if (served === 0) {
        while (at < end && chosen[site[at]!] === 0) at++;
        total += at < end ? cost[at]! : otherwise[i]!;
      }
      slope[i] = 1 - served;
      norm += slope[i]! * slope[i]!;
    }
    return { norm, total };
  }

  function move(length: number): void {
    for (let i = 0; i < clients; i++) price[i] = Math.min(otherwise[i]!, Math.max(0, price[i]! + length * slope[i]!));
  }
}

function countOpen(status: Int8Array): number {
  let count = 0;
  for (let j = 0; j < status.length; j++) if (status[j] === 1) count++;
  return count;
}

function freeSitesByReduced(status: Int8Array, reduced: Float64Array): Int32Array {
  const free = new Int32Array(status.length);
  let count = 0;
  for (let j = 0; j < status.length; j++) if (status[j] === 0) free[count++] = j;
  return free.subarray(0, count).sort((a, b) => reduced[a]! - reduced[b]! || a - b);
}

function openSites(chosen: Uint8Array): Int32Array {
  const open: number[] = [];
  for (let j = 0; j < chosen.length; j++) if (chosen[j] === 1) open.push(j);
  return Int32Array.from(open);
}
