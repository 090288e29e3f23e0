import { type Control, deadline } from '../answer/control.ts';
import type { SitingAnswer } from '../answer/sitingAnswer.ts';
import { checkMedian } from '../median/checkMedian.ts';
import type { MedianProblem } from '../median/medianProblem.ts';
import { MipBuilder } from '../mip/mipBuilder.ts';
import { solveMip } from '../mip/solveMip.ts';
import { siteStatus } from '../search/siteStatus.ts';

/**
 * p-centre (Hakimi 1964): the `p` sites whose farthest client is nearest. Bisection over the distances that occur, each
 * question "do `p` sites reach everybody within r?" a set cover (Minieka 1970), answered by a greedy choice or by HiGHS.
 * Exact when it ends; the best so far with the radius proven too small when the time is over.
 */
export async function solveCentre(problem: MedianProblem, control: Control = {}): Promise<SitingAnswer> {
  const [wrong] = checkMedian(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  const stopped = deadline(control);
  const seconds = control.seconds ?? Infinity;
  const started = performance.now();
  const radii = [...new Set(problem.cost.filter((value) => value < Infinity))].sort((a, b) => a - b);
  let [low, high] = [0, radii.length];
  let proven = 0;
  let best: { readonly objective: number; readonly open: readonly number[] } = { objective: Infinity, open: [] };
  while (low < high && !stopped()) {
    const middle = (low + high) >> 1;
    const left = Math.min(1e4, seconds - (performance.now() - started) / 1000);
    const open = greedyCover(problem, radii[middle]!) ?? (await exactCover(problem, radii[middle]!, left, stopped));
    if (open === 'unknown') break;
    if (open === undefined) {
      low = middle + 1;
      proven = low;
    } else {
      best = { objective: radii[middle]!, open };
      high = middle;
    }
    control.onProgress?.({ objective: best.objective, bound: radii[proven] ?? Infinity });
  }
  if (best.open.length === 0) best = { objective: Infinity, open: anyChoice(problem) };
  const objective = farthest(problem, best.open);
  const bound = Math.min(objective, radii[proven] ?? Infinity);
  return { objective, bound, optimal: bound === objective, facilities: [...best.open].sort((a, b) => a - b) };
}

/** Each time the site that reaches most of the clients left; `undefined` when that takes more than `p`. */
function greedyCover(problem: MedianProblem, radius: number): number[] | undefined {
  const { clients, sites, cost, p } = problem;
  const status = siteStatus(problem);
  const open = [...status.keys()].filter((j) => status[j] === 1);
  const left = new Set(Array.from({ length: clients }, (_, i) => i));
  const reach = (j: number) => [...left].filter((i) => cost[i * sites + j]! <= radius);
  for (const j of open) for (const i of reach(j)) left.delete(i);
  while (left.size > 0 && open.length < p) {
    let best: readonly [site: number, reached: readonly number[]] = [-1, []];
    for (let j = 0; j < sites; j++) {
      if (status[j] === -1) continue;
      const reached = reach(j);
      if (reached.length > best[1].length) best = [j, reached];
    }
    if (best[0] < 0) return undefined;
    open.push(best[0]);
    for (const i of best[1]) left.delete(i);
  }
  return left.size > 0 ? undefined : filled(problem, open);
}

async function exactCover(problem: MedianProblem, radius: number, seconds: number, stopped: () => boolean) {
  const { clients, sites, cost, p } = problem;
  const status = siteStatus(problem);
  const builder = new MipBuilder();
  for (let j = 0; j < sites; j++) builder.addColumn(1, status[j] === 1 ? 1 : 0, status[j] === -1 ? 0 : 1, true);
  for (let i = 0; i < clients; i++) {
    const near: [number, number][] = [];
    for (let j = 0; j < sites; j++) if (status[j] !== -1 && cost[i * sites + j]! <= radius) near.push([j, 1]);
    if (near.length === 0) return undefined;
    builder.addRow(1, Infinity, near);
  }
  builder.addRow(
    0,
    p,
    Array.from({ length: sites }, (_, j): [number, number] => [j, 1]),
  );
  const { columns, infeasible } = await solveMip(builder.build(), { seconds, stopped, absoluteGap: sites });
  if (infeasible) return undefined;
  return columns
    ? filled(
        problem,
        [...columns.keys()].filter((j) => j < sites && columns[j]! > 0.5),
      )
    : 'unknown';
}

/** Exactly `p` sites: a choice with fewer gets others, which bring nobody farther. */
function filled(problem: MedianProblem, open: readonly number[]): number[] {
  const status = siteStatus(problem);
  const all = new Set(open);
  for (let j = 0; j < problem.sites && all.size < problem.p; j++) if (status[j] !== -1) all.add(j);
  return [...all];
}

function anyChoice(problem: MedianProblem): number[] {
  const status = siteStatus(problem);
  return filled(
    problem,
    [...status.keys()].filter((j) => status[j] === 1),
  );
}

function farthest({ clients, sites, cost }: MedianProblem, open: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < clients; i++) most = Math.max(most, Math.min(...open.map((j) => cost[i * sites + j]!)));
  return most;
}
