import { type Control, deadline } from '../answer/control.ts';
import type { SitingAnswer } from '../answer/sitingAnswer.ts';
import { checkMedian } from './checkMedian.ts';
import { interchange } from './interchange.ts';
import type { MedianProblem } from './medianProblem.ts';
import { type Neighbours, neighboursOf, withoutSites } from './neighbours.ts';
import { type MedianNode, type Relaxed, relaxMedian } from './relaxation.ts';

const ROOT_ITERATIONS = 1200;
const NODE_ITERATIONS = 150;
/** Choices met by the relaxation that are worth an exchange search: within this share of the best known. */
const PROMISING = 0.03;

/**
 * p-median (Hakimi 1964): the `p` sites that serve every client from its cheapest open site at the lowest total cost.
 *
 * Lagrangian bound and exchange search at every node of a branch and bound, sites decided by reduced costs: exact when
 * it ends by itself, the best choice so far with its proven bound when the time is over. Throws on the caller's mistake:
 * see `checkMedian`, which lists what is wrong.
 */
export function solveMedian(problem: MedianProblem, control: Control = {}): SitingAnswer {
  const [wrong] = checkMedian(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  return new MedianSearch(problem, control).run();
}

class MedianSearch {
  private readonly problem: MedianProblem;
  private readonly control: Control;
  private readonly stopped: () => boolean;
  private readonly byColumn: Float64Array;
  private readonly whole: boolean;
  private readonly root: Int8Array;
  private readonly candidates: Int32Array;
  private readonly searched = new Set<string>();
  private best = { objective: Infinity, open: new Int32Array(0) };
  private bound = 0;

  constructor(problem: MedianProblem, control: Control) {
    this.problem = problem;
    this.control = control;
    this.stopped = deadline(control);
    this.byColumn = byColumn(problem);
    this.whole = this.byColumn.every(Number.isInteger);
    this.root = statusOf(problem);
    this.candidates = Int32Array.from(this.root.keys()).filter((j) => this.root[j] !== -1);
  }

  run(): SitingAnswer {
    const { clients, sites } = this.problem;
    const rows = transpose(this.byColumn, sites, clients);
    const all = withoutSites(neighboursOf(clients, sites, rows), (j) => this.root[j] === -1);
    this.improve(this.firstChoice());
    const prices = Float64Array.from({ length: clients }, (_, i) => all.sorted[i * all.width + Math.min(1, all.width - 1)]!);
    const root = this.relax(all, { status: this.root, price: prices }, ROOT_ITERATIONS);
    this.raise(root.bound);
    this.branch(withoutSites(all, (j) => root.status[j] === -1), root);
    return this.answer();
  }

  private answer(): SitingAnswer {
    const { objective, open } = this.best;
    const bound = Math.min(objective, this.whole ? Math.ceil(this.bound - 1e-6) : this.bound);
    const facilities = [...open].sort((a, b) => a - b);
    return { objective, bound, optimal: bound >= objective - 1e-9 * objective, facilities };
  }

  /** A node at or above this holds nothing better. Whole costs: the next better total is 1 lower. */
  private limit(): number {
    const { objective } = this.best;
    return this.whole ? objective - 1 + 1e-6 : objective - 1e-10 * objective;
  }

  private relax(neighbours: Neighbours, node: MedianNode, iterations: number): Relaxed {
    return relaxMedian(neighbours, node, {
      p: this.problem.p,
      iterations,
      limit: () => this.limit(),
      met: (chosen, total) => {
        if (total < this.best.objective * (1 + PROMISING)) this.improve(chosen);
      },
      stopped: this.stopped,
    });
  }

  /** Depth first, the likelier half first; the bound of what stays open is kept. */
  private branch(neighbours: Neighbours, root: Relaxed): void {
    const open: OpenNode[] = [{ ...root, neighbours }];
    while (open.length > 0 && !this.stopped()) {
      const node = open.pop()!;
      const site = node.bound < this.limit() ? undecided(node) : -1;
      if (site < 0) continue;
      const narrow = narrowed(node);
      const halves = ([-1, 1] as const).map((side) => ({ ...node, status: node.status.with(site, side) }));
      if (node.share[site]! < 0.5) halves.reverse();
      for (const half of halves) {
        const { bound, ...relaxed } = this.relax(narrow, half, NODE_ITERATIONS);
        const child = { ...relaxed, bound: Math.max(bound, node.bound), neighbours: narrow };
        if (child.bound < this.limit()) open.push(child);
      }
      if (open.length > 0) this.raise(open.reduce((least, { bound }) => Math.min(least, bound), Infinity));
    }
    if (open.length === 0 && !this.stopped()) this.raise(this.best.objective);
  }

  private raise(bound: number): void {
    if (bound <= this.bound) return;
    this.bound = bound;
    this.control.onProgress?.({ objective: this.best.objective, bound: Math.min(bound, this.best.objective) });
  }

  private improve(start: Int32Array): void {
    const key = start.join();
    if (this.searched.has(key)) return;
    this.searched.add(key);
    const locked = (site: number) => this.root[site] === 1;
    const found = interchange(this.byColumn, this.problem.clients, start, this.candidates, locked, this.stopped);
    if (found.objective >= this.best.objective) return;
    this.best = found;
    this.control.onProgress?.({ objective: found.objective, bound: Math.min(this.bound, found.objective) });
  }

  /** The decided sites, then each time the site that saves most. */
  private firstChoice(): Int32Array {
    const { clients, sites, p } = this.problem;
    const served = new Float64Array(clients).fill(this.far());
    const open = new Set<number>();
    for (let j = 0; j < sites; j++) if (this.root[j] === 1) take(j, this.byColumn);
    while (open.size < p) {
      let best = -1;
      let most = -1;
      for (const j of this.candidates) {
        if (open.has(j)) continue;
        let saved = 0;
        for (let i = 0, at = j * clients; i < clients; i++, at++)
          if (this.byColumn[at]! < served[i]!) saved += served[i]! - this.byColumn[at]!;
        if (saved > most) [most, best] = [saved, j];
      }
      take(best, this.byColumn);
    }
    return Int32Array.from(open);

    function take(site: number, costs: Float64Array): void {
      open.add(site);
      for (let i = 0; i < clients; i++) served[i] = Math.min(served[i]!, costs[site * clients + i]!);
    }
  }

  private far(): number {
    let most = 0;
    for (let at = 0; at < this.byColumn.length; at++) most = Math.max(most, this.byColumn[at]!);
    return most;
  }
}

interface OpenNode extends Relaxed {
  readonly neighbours: Neighbours;
}

/** The neighbours of a node without its closed sites, when enough of them are closed to be worth the copy. */
function narrowed({ neighbours, status }: OpenNode): Neighbours {
  let alive = 0;
  for (let j = 0; j < status.length; j++) if (status[j] !== -1) alive++;
  return alive < 0.8 * neighbours.width ? withoutSites(neighbours, (j) => status[j] === -1) : neighbours;
}

/** The free site whose share is nearest to one half; −1 when all is decided. */
function undecided({ status, share }: Relaxed): number {
  let best = -1;
  for (let j = 0; j < status.length; j++)
    if (status[j] === 0 && (best < 0 || Math.abs(share[j]! - 0.5) < Math.abs(share[best]! - 0.5))) best = j;
  return best;
}

function statusOf({ sites, open = [], closed = [] }: MedianProblem): Int8Array {
  const status = new Int8Array(sites);
  for (const site of closed) status[site] = -1;
  for (const site of open) status[site] = 1;
  return status;
}

/** Costs by column, those without a way replaced by one that no choice with a way can reach. */
function byColumn({ clients, sites, cost }: MedianProblem): Float64Array {
  let far = 1;
  for (let i = 0; i < clients; i++) {
    let most = 0;
    for (let at = i * sites; at < (i + 1) * sites; at++) if (cost[at]! < Infinity) most = Math.max(most, cost[at]!);
    far += Math.ceil(most);
  }
  const finite = cost.map((value) => Math.min(value, far));
  return transpose(finite, clients, sites);
}

function transpose(values: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = values[i * columns + j]!;
  return out;
}
