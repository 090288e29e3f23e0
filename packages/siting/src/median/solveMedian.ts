import { type Control, deadline } from '../answer/control.ts';
import type { SitingAnswer } from '../answer/sitingAnswer.ts';
import { rowsOfMatrix } from '../search/serviceRows.ts';
import { type Choice, searchSites } from '../search/siteSearch.ts';
import { siteStatus } from '../search/siteStatus.ts';
import { checkMedian } from './checkMedian.ts';
import { interchange } from './interchange.ts';
import type { MedianProblem } from './medianProblem.ts';

/**
 * p-median (Hakimi 1964): the `p` sites that serve every client from its cheapest open site at the lowest total cost.
 * Exact when it ends by itself, with a proven gap when the time is over. Throws on what `checkMedian` lists.
 */
export function solveMedian(problem: MedianProblem, control: Control = {}): SitingAnswer {
  const [wrong] = checkMedian(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  const { clients, sites, p } = problem;
  const stopped = deadline(control);
  const status = siteStatus(problem);
  const { finite, far } = finiteCosts(problem);
  const byColumn = transpose(finite, clients, sites);
  const rows = rowsOfMatrix(clients, sites, finite, far);
  const candidates = Int32Array.from(status.keys()).filter((j) => status[j] !== -1);
  const improve = (start: Int32Array): Choice =>
    interchange(byColumn, clients, start, candidates, (site) => status[site] === 1, stopped);
  const second = Math.min(1, sites - 1);
  return searchSites(
    {
      rows,
      p,
      status,
      whole: finite.every(Number.isInteger),
      improve,
      first: improve(greedy(byColumn, clients, status, p, far)),
      price: Float64Array.from({ length: clients }, (_, i) => rows.cost[i * sites + second]!),
    },
    stopped,
    control.onProgress,
  );
}

/** The decided sites, then each time the site that saves most. */
function greedy(byColumn: Float64Array, clients: number, status: Int8Array, p: number, far: number): Int32Array {
  const served = new Float64Array(clients).fill(far);
  const open = new Set<number>();
  for (let j = 0; j < status.length; j++) if (status[j] === 1) take(j);
  while (open.size < p) take(bestNext());
  return Int32Array.from(open);

  function bestNext(): number {
    let best = -1;
    let most = -1;
    for (let j = 0; j < status.length; j++) {
      if (status[j] === -1 || open.has(j)) continue;
      let saved = 0;
      for (let i = 0, at = j * clients; i < clients; i++, at++)
        if (byColumn[at]! < served[i]!) saved += served[i]! - byColumn[at]!;
      if (saved > most) {
        most = saved;
        best = j;
      }
    }
    return best;
  }

  function take(site: number): void {
    open.add(site);
    for (let i = 0; i < clients; i++) served[i] = Math.min(served[i]!, byColumn[site * clients + i]!);
  }
}

/** Costs where a missing way costs more than any choice without one: `far` = 1 + Σᵢ the greatest finite cost of `i`. */
function finiteCosts({ clients, sites, cost }: MedianProblem): { readonly finite: Float64Array; readonly far: number } {
  let far = 1;
  for (let i = 0; i < clients; i++) {
    let most = 0;
    for (let at = i * sites; at < (i + 1) * sites; at++) if (cost[at]! < Infinity) most = Math.max(most, cost[at]!);
    far += Math.ceil(most);
  }
  return { finite: cost.map((value) => Math.min(value, far)), far };
}

function transpose(values: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = values[i * columns + j]!;
  return out;
}
