import { type Control, deadline } from '../answer/control.ts';
import type { SitingAnswer } from '../answer/sitingAnswer.ts';
import { seededRandom } from '../search/random.ts';
import { type Choice, searchSites } from '../search/siteSearch.ts';
import { siteStatus } from '../search/siteStatus.ts';
import { CoverAnnealing } from './annealCover.ts';
import { checkCover } from './checkCover.ts';
import { combineChoices } from './coverCore.ts';
import { CoverExchange } from './coverExchange.ts';
import { type Coverage, type CoverProblem, transposed } from './coverProblem.ts';
import { reduceCover } from './reduceCover.ts';

/** Share of the time for the exact search, which also gives the bound; the rest goes to better choices. */
const EXACT_SHARE = 0.12;
/** Annealing runs of the first round, which all start alike so that they end apart, and of the next, from the best known. */
const FIRST_RUNS = 10;
const NEXT_RUNS = 4;
const RUN_STEPS = 450_000;
const KEPT_CHOICES = 14;
const CORE_SECONDS = 6;

/**
 * Maximal covering (Church & ReVelle 1974): the `p` sites that cover the greatest demand.
 *
 * The same search as the p-median's on the demand left uncovered; where it does not end within its share of the time,
 * annealed choices combined by HiGHS. Exact when the bound says so, with a proven gap otherwise. Without `seconds`
 * the exact search goes on to its end.
 */
export async function solveCover(problem: CoverProblem, control: Control = {}): Promise<SitingAnswer> {
  const [wrong] = checkCover(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  const search = new CoverSearch(problem, control);
  const exact = search.exact();
  const better = exact.optimal || control.seconds === undefined ? exact : await search.better(exact);
  return search.covered(better);
}

class CoverSearch {
  private readonly p: number;
  private readonly control: Control;
  private readonly stopped: () => boolean;
  private readonly started = performance.now();
  private readonly coverage: Coverage;
  private readonly rows: Coverage;
  private readonly demand: Float64Array;
  private readonly status: Int8Array;
  private readonly total: number;
  private readonly whole: boolean;

  constructor(problem: CoverProblem, control: Control) {
    const fixed = siteStatus({ ...problem, sites: problem.coverage.sites });
    const { coverage, demand, dominated } = reduceCover(problem.coverage, problem.demand, (j) => fixed[j] !== 0);
    this.p = problem.p;
    this.control = control;
    this.stopped = deadline(control);
    this.coverage = coverage;
    this.rows = transposed(coverage);
    this.demand = demand;
    this.status = allowed(fixed, dominated, problem.p);
    this.total = demand.reduce((sum, value) => sum + value, 0);
    this.whole = demand.every(Number.isInteger);
  }

  /** The answer in demand left uncovered. */
  exact(): SitingAnswer {
    const share = deadline({ seconds: (this.control.seconds ?? Infinity) * EXACT_SHARE });
    const stopped = () => share() || this.stopped();
    const exchange = new CoverExchange(this.coverage, this.rows, this.demand, this.status);
    const improve = (start: Int32Array): Choice => {
      exchange.set(start);
      exchange.descend(0, stopped);
      return exchange.choice(this.total);
    };
    exchange.set(Int32Array.from(this.status.keys()).filter((j) => this.status[j] === 1));
    exchange.fill(this.p);
    const rows = {
      clients: this.coverage.clients,
      start: this.rows.start,
      site: this.rows.client,
      cost: new Float64Array(this.rows.client.length),
      otherwise: this.demand,
    };
    const { p, status, whole } = this;
    const price = this.demand.map((value) => value / 2);
    const tell = (state: { objective: number; bound: number }) => this.tell(state.objective, state.bound);
    return searchSites({ rows, p, status, whole, improve, first: improve(exchange.open()), price }, stopped, tell);
  }

  /** Rounds of annealing from the best known, and combinations of what they found, until the time is over. */
  async better(exact: SitingAnswer): Promise<SitingAnswer> {
    const annealing = new CoverAnnealing(this.coverage, this.demand, this.status);
    const random = seededRandom(20_261_124);
    const first = Int32Array.from(exact.facilities);
    let best: { readonly open: Int32Array; readonly left: number } = { open: first, left: exact.objective };
    let choices: Int32Array[] = [];
    for (let round = 0; !this.stopped() && best.left > exact.bound; round++) {
      const runs = round === 0 ? FIRST_RUNS : NEXT_RUNS;
      for (let run = 0; run < runs && this.left() > CORE_SECONDS / 2; run++) {
        const from = round === 0 ? 0.1 : 0.03;
        const found = annealing.run(round === 0 ? first : best.open, {
          steps: RUN_STEPS,
          from,
          to: 0.002,
          random,
          stopped: this.stopped,
        });
        choices.push(found.open);
        take(found.open, this.total - found.covered);
      }
      choices = choices.slice(-KEPT_CHOICES);
      const seconds = Math.min(CORE_SECONDS, this.left());
      const order = { choices: [best.open, ...choices], p: this.p, seconds, stopped: this.stopped };
      const isForced = (site: number) => this.status[site] === 1;
      const open = await combineChoices(this.coverage, this.rows, this.demand, { ...order, isForced });
      if (open) take(open, this.uncovered(open));
      this.tell(best.left, exact.bound);
    }
    const optimal = best.left <= exact.bound + 1e-9 * this.total;
    return { objective: best.left, bound: exact.bound, optimal, facilities: [...best.open].sort((a, b) => a - b) };

    function take(open: Int32Array, left: number): void {
      if (left < best.left) best = { open, left };
    }
  }

  /** The same answer in demand covered. */
  covered({ objective, bound, ...rest }: SitingAnswer): SitingAnswer {
    return { ...rest, objective: this.total - objective, bound: this.total - bound };
  }

  private left(): number {
    return (this.control.seconds ?? 0) - (performance.now() - this.started) / 1000;
  }

  private uncovered(open: Int32Array): number {
    const { start, client } = this.coverage;
    const covered = new Uint8Array(this.demand.length);
    for (const j of open) for (let at = start[j]!; at < start[j + 1]!; at++) covered[client[at]!] = 1;
    return this.demand.reduce((sum, value, i) => sum + (covered[i] === 0 ? value : 0), 0);
  }

  private tell(left: number, least: number): void {
    this.control.onProgress?.({ objective: this.total - left, bound: this.total - least });
  }
}

/** Closes the dominated sites, as long as `p` can still open. */
function allowed(status: Int8Array, dominated: Uint8Array, p: number): Int8Array {
  const next = status.map((value, j) => (value === 0 && dominated[j] === 1 ? -1 : value));
  let missing = p - next.reduce((count, value) => count + (value === -1 ? 0 : 1), 0);
  for (let j = 0; j < next.length && missing > 0; j++) {
    if (next[j] !== -1 || status[j] === -1) continue;
    next[j] = 0;
    missing--;
  }
  return next;
}
