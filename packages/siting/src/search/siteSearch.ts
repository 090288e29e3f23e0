import type { Control } from '../answer/control.ts';
import type { SitingAnswer } from '../answer/sitingAnswer.ts';
import { type Relaxed, relax, type SearchNode } from './relaxation.ts';
import { type ServiceRows, withoutSites } from './serviceRows.ts';

/** A choice of sites and what it costs. */
export interface Choice {
  readonly objective: number;
  /** Sites open, in no order. */
  readonly open: Int32Array;
}

export interface SearchedProblem {
  readonly rows: ServiceRows;
  readonly p: number;
  /** 1 open, −1 closed, 0 free, by site. */
  readonly status: Int8Array;
  /** Every total is a whole number: the next better is 1 lower. */
  readonly whole: boolean;
  /** A choice at least as good as `start`, by exchanges. */
  readonly improve: (start: Int32Array) => Choice;
  readonly first: Choice;
  /** Prices of the clients to start from, between 0 and `otherwise`. */
  readonly price: Float64Array;
}

const ROOT_ITERATIONS = 1200;
const NODE_ITERATIONS = 150;
/** Choices met by the relaxation that are worth an exchange search: within this share of the best known. */
const PROMISING = 0.03;

/**
 * The `p` sites that serve every client at the lowest total: Lagrangian bound and exchange search at every node of a
 * branch and bound, sites decided by reduced costs. Exact when it ends by itself; the best so far with its proven bound
 * when `stopped`.
 */
export function searchSites(
  problem: SearchedProblem,
  stopped: () => boolean,
  tell: Control['onProgress'],
): SitingAnswer {
  const { rows, p, status, whole } = problem;
  const searched = new Set<string>();
  let best = problem.first;
  let bound = 0;
  const all = withoutSites(rows, (j) => status[j] === -1);
  const root = relaxNode(all, { status, price: problem.price }, ROOT_ITERATIONS);
  raise(root.bound);
  branch({ ...root, rows: withoutSites(all, (j) => root.status[j] === -1) });
  return answer();

  function answer(): SitingAnswer {
    const { objective, open } = best;
    const proven = Math.min(objective, whole ? Math.ceil(bound - 1e-6) : bound);
    const facilities = [...open].sort((a, b) => a - b);
    return { objective, bound: proven, optimal: proven >= objective - 1e-9 * objective, facilities };
  }

  /** A node at or above this holds nothing better. */
  function limit(): number {
    return whole ? best.objective - 1 + 1e-6 : best.objective - 1e-10 * best.objective;
  }

  function relaxNode(nodeRows: ServiceRows, node: SearchNode, iterations: number): Relaxed {
    const met = (chosen: Int32Array, total: number) => {
      if (total < best.objective * (1 + PROMISING)) improve(chosen);
    };
    return relax(nodeRows, node, { p, iterations, limit, met, stopped });
  }

  /** Depth first, the likelier half first; the bound of what stays open is kept. */
  function branch(first: OpenNode): void {
    const open = [first];
    while (open.length > 0 && !stopped()) {
      const node = open.pop()!;
      const site = node.bound < limit() ? undecided(node) : -1;
      if (site < 0) continue;
      const nodeRows = narrowed(node);
      const halves = ([-1, 1] as const).map((side) => ({ ...node, status: node.status.with(site, side) }));
      if (node.share[site]! < 0.5) halves.reverse();
      for (const half of halves) {
        const relaxed = relaxNode(nodeRows, half, NODE_ITERATIONS);
        const child = { ...relaxed, bound: Math.max(relaxed.bound, node.bound), rows: nodeRows };
        if (child.bound < limit()) open.push(child);
      }
      if (open.length > 0) raise(open.reduce((least, child) => Math.min(least, child.bound), Infinity));
    }
    if (open.length === 0 && !stopped()) raise(best.objective);
  }

  function raise(value: number): void {
    if (value <= bound) return;
    bound = value;
    tell?.({ objective: best.objective, bound: Math.min(bound, best.objective) });
  }

  function improve(start: Int32Array): void {
    const key = start.join();
    if (searched.has(key)) return;
    searched.add(key);
    const found = problem.improve(start);
    if (found.objective >= best.objective) return;
    best = found;
    tell?.({ objective: best.objective, bound: Math.min(bound, best.objective) });
  }
}

interface OpenNode extends Relaxed {
  readonly rows: ServiceRows;
}

/** The rows of a node without its closed sites, when enough of them are closed to be worth the copy. */
function narrowed({ rows, status }: OpenNode): ServiceRows {
  let alive = 0;
  for (let at = 0; at < rows.site.length; at++) if (status[rows.site[at]!] !== -1) alive++;
  return alive < 0.8 * rows.site.length ? withoutSites(rows, (j) => status[j] === -1) : rows;
}

/** The free site whose share is nearest to one half; −1 when all is decided. */
function undecided({ status, share }: Relaxed): number {
  let best = -1;
  for (let j = 0; j < status.length; j++)
    if (status[j] === 0 && (best < 0 || Math.abs(share[j]! - 0.5) < Math.abs(share[best]! - 0.5))) best = j;
  return best;
}
