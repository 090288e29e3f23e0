import type { Control } from '../answer/control.ts';
import type { SitingAnswer } from '../answer/sitingAnswer.ts';
import type { SitingProblem } from '../answer/sitingProblem.ts';
import { MipBuilder } from '../mip/mipBuilder.ts';
import { solveMip } from '../mip/solveMip.ts';
import { siteStatus } from '../search/siteStatus.ts';
import { checkCover } from './checkCover.ts';
import { type CoverProblem, transposed } from './coverProblem.ts';

export interface CapacitatedCoverProblem extends CoverProblem {
  /** Most demand that each site can serve. */
  readonly capacity: Float64Array;
}

/** Everything wrong with a problem, before any search. */
export function checkCapacitatedCover(problem: CapacitatedCoverProblem): SitingProblem[] {
  const forbidden = new Set(problem.closed);
  const empty = [...problem.capacity.keys()].filter((j) => !forbidden.has(j) && !(problem.capacity[j]! > 0));
  return [...checkCover(problem), ...empty.map((value) => ({ code: 'siting/capacity-not-positive' as const, value }))];
}

/**
 * Maximal covering where a site serves no more than its capacity; people of one place may go to several sites (Pirkul &
 * Schilling 1991). HiGHS on the whole model: exact when it ends, with a proven gap when the time is over.
 */
export async function solveCapacitatedCover(
  problem: CapacitatedCoverProblem,
  { seconds = 60, stopped = () => false }: Control = {},
): Promise<SitingAnswer> {
  const [wrong] = checkCapacitatedCover(problem);
  if (wrong) throw new RangeError(`Got ${wrong.code} ${wrong.value} when expected a problem without any.`);
  const { coverage, demand, capacity, p } = problem;
  const status = siteStatus({ ...problem, sites: coverage.sites });
  const first = greedy(problem, status);
  const builder = new MipBuilder();
  for (let j = 0; j < coverage.sites; j++)
    builder.addColumn(0, status[j] === 1 ? 1 : 0, status[j] === -1 ? 0 : 1, true);
  const start = Array.from({ length: coverage.sites }, (_, j): number => (first.open.includes(j) ? 1 : 0));
  const load = Array.from({ length: coverage.sites }, (): [number, number][] => []);
  const rows = transposed(coverage);
  for (let i = 0; i < coverage.clients; i++) {
    const own: [number, number][] = [];
    for (let at = rows.start[i]!; at < rows.start[i + 1]!; at++) {
      const j = rows.client[at]!;
      if (status[j] === -1 || demand[i] === 0) continue;
      const served = builder.addColumn(-1, 0, demand[i]!);
      start.push(first.served.get(i * coverage.sites + j) ?? 0);
      own.push([served, 1]);
      load[j]!.push([served, 1]);
      builder.addRow(-Infinity, 0, [
        [served, 1],
        [j, -Math.min(demand[i]!, capacity[j]!)],
      ]);
    }
    builder.addRow(0, demand[i]!, own);
  }
  for (const [j, served] of load.entries()) builder.addRow(-Infinity, 0, [[j, -capacity[j]!], ...served]);
  builder.addRow(
    p,
    p,
    load.map((_, j) => [j, 1]),
  );
  const found = await solveMip(builder.build(), { seconds, stopped, start: Float64Array.from(start) });
  const columns = found.columns ?? Float64Array.from(start);
  const objective = columns.subarray(coverage.sites).reduce((sum, value) => sum + value, 0);
  const most = demand.reduce((sum, value) => sum + value, 0);
  const bound = Math.max(objective, Math.min(most, -found.bound));
  const optimal = bound - objective <= 1e-6 * (1 + objective);
  const facilities = [...columns.keys()].filter((j) => j < coverage.sites && columns[j]! > 0.5);
  return { objective, bound: optimal ? objective : bound, optimal, facilities };
}

/** Each time the site that can serve most of what is left. */
function greedy({ coverage, demand, capacity, p }: CapacitatedCoverProblem, status: Int8Array) {
  const left = demand.slice();
  const served = new Map<number, number>();
  const open: number[] = [];
  for (let j = 0; j < coverage.sites; j++) if (status[j] === 1) take(j);
  while (open.length < p) {
    let best = -1;
    let most = -1;
    for (let j = 0; j < coverage.sites; j++) {
      if (status[j] === -1 || open.includes(j)) continue;
      const value = Math.min(
        capacity[j]!,
        clientsOf(j).reduce((sum, i) => sum + left[i]!, 0),
      );
      if (value > most) [most, best] = [value, j];
    }
    take(best);
  }
  return { open, served };

  function clientsOf(j: number): Uint32Array {
    return coverage.client.subarray(coverage.start[j], coverage.start[j + 1]);
  }

  function take(j: number): void {
    open.push(j);
    let room = capacity[j]!;
    for (const i of clientsOf(j)) {
      const amount = Math.min(room, left[i]!);
      if (amount <= 0) continue;
      served.set(i * coverage.sites + j, amount);
      left[i]! -= amount;
      room -= amount;
    }
  }
}
