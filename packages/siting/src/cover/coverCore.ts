import { MipBuilder } from '../mip/mipBuilder.ts';
import { solveMip } from '../mip/solveMip.ts';
import type { Coverage } from './coverProblem.ts';

export interface CoreOrder {
  /** Open sites of each choice to combine; the first is the best known. */
  readonly choices: readonly Int32Array[];
  readonly p: number;
  readonly isForced: (site: number) => boolean;
  readonly seconds: number;
  readonly stopped: () => boolean;
}

/**
 * The best choice that uses only sites of the given choices ("core" or "kernel" search), by HiGHS, starting from the
 * first: many good choices disagree in few places, so that this model is small and nearly whole when relaxed.
 */
export async function combineChoices(
  coverage: Coverage,
  rows: Coverage,
  demand: Float64Array,
  order: CoreOrder,
): Promise<Int32Array | undefined> {
  const core = Int32Array.from(new Set(order.choices.flatMap((choice) => [...choice])));
  const column = new Int32Array(coverage.sites).fill(-1);
  const first = new Set(order.choices[0]);
  const model = new MipBuilder();
  for (const site of core) column[site] = model.addColumn(0, order.isForced(site) ? 1 : 0, 1, true);
  const start = Array.from(core, (site) => (first.has(site) ? 1 : 0));
  for (const { columns, weight } of clientGroups(rows, demand, column)) {
    const missed = model.addColumn(weight, 0, 1);
    start.push(columns.some((c) => start[c] === 1) ? 0 : 1);
    model.addRow(1, Infinity, [[missed, 1], ...columns.map((c): [number, number] => [c, 1])]);
  }
  model.addRow(
    order.p,
    order.p,
    Array.from(core, (_, c): [number, number] => [c, 1]),
  );
  const { columns } = await solveMip(model.build(), {
    seconds: order.seconds,
    start: Float64Array.from(start),
    stopped: order.stopped,
    absoluteGap: demand.every(Number.isInteger) ? 0.9 : 1e-6,
  });
  return columns && core.filter((_, c) => columns[c]! > 0.5);
}

/** Clients that the same core sites cover, as one. */
function clientGroups(rows: Coverage, demand: Float64Array, column: Int32Array) {
  const groups = new Map<string, { readonly columns: number[]; weight: number }>();
  for (let i = 0; i < demand.length; i++) {
    const columns: number[] = [];
    for (let at = rows.start[i]!; at < rows.start[i + 1]!; at++) {
      const c = column[rows.client[at]!]!;
      if (c >= 0) columns.push(c);
    }
    if (columns.length === 0) continue;
    const key = columns.join();
    const group = groups.get(key);
    if (group) group.weight += demand[i]!;
    else groups.set(key, { columns, weight: demand[i]! });
  }
  return groups.values();
}
