import { type AccessKernel, computeAccess } from '@maillage/access';
import type { Baseline } from './baseline.ts';
import type { TotalEffect } from './effectOf.ts';

/** France, or what is loaded of it, after a scenario. */
export interface Evaluation {
  /** Displayed access by place: that of the baseline itself where nothing moves. */
  readonly access: Float64Array;
  readonly people: Float64Array;
  readonly demand: Float64Array;
  /** Places whose access moves, in increasing order. */
  readonly touched: Uint32Array;
}

/** The kernel of travel times multiplied by a factor. */
export type StretchedKernel = (factor: number) => AccessKernel;

/**
 * The displayed access after a scenario: Aᵢ = max(0, displayedᵢ + (recomputed after − recomputed before)ᵢ).
 *
 * While people and times stay, the difference is Σⱼ w(tᵢⱼ)·ΔSⱼ / Dⱼ, exact because access is linear in supply. Only the
 * columns that move are read, so a change costs microseconds; a change of times recomputes everything and needs `stretched`.
 * Laws: no change gives the baseline itself; Σ Dᵢ·ΔAᵢ = Σ ΔSⱼ before the cut at 0; the same input gives the same bits anywhere.
 */
export function evaluate(baseline: Baseline, effect: TotalEffect, stretched?: StretchedKernel): Evaluation {
  const after = amountsAfter(baseline, effect);
  const difference =
    effect.times === 1 ? localDifference(baseline, effect, after) : wholeDifference(baseline, effect, after, stretched);
  return { ...settle(baseline.access, difference), people: after.people, demand: after.demand };
}

interface Amounts {
  readonly people: Float64Array;
  readonly demand: Float64Array;
  readonly supply: Float64Array;
}

/** Nothing offers less than nothing, nobody is fewer than nobody. */
function amountsAfter({ people, demand, supply }: Baseline, effect: TotalEffect): Amounts {
  return {
    people: effect.demand.size === 0 ? people : scaled(people, effect.demand),
    demand: effect.demand.size === 0 ? demand : scaled(demand, effect.demand),
    supply: effect.supply.size === 0 ? supply : added(supply, effect.supply),
  };
}

function scaled(values: Float64Array, factors: ReadonlyMap<number, number>): Float64Array {
  const next = values.slice();
  for (const [place, factor] of factors) next[place]! *= factor;
  return next;
}

function added(values: Float64Array, changes: ReadonlyMap<number, number>): Float64Array {
  const next = values.slice();
  for (const [place, change] of changes) next[place] = Math.max(0, next[place]! + change);
  return next;
}

/** The difference of the recomputed access, from the columns whose supply or competition moves. */
function localDifference(baseline: Baseline, effect: TotalEffect, after: Amounts): Float64Array {
  const { kernel, scale, supply, demand } = baseline;
  const difference = new Float64Array(demand.length);
  for (const place of movedColumns(baseline, effect)) {
    const before = kernel.competingFor(place, demand);
    const now = after.demand === demand ? before : kernel.competingFor(place, after.demand);
    const moved =
      now === before
        ? share((after.supply[place]! - supply[place]!) * scale, now)
        : share(after.supply[place]! * scale, now) - share(supply[place]! * scale, before);
    if (moved !== 0) kernel.columns.scatter(place, moved, difference);
  }
  return difference;
}

const share = (supply: number, competing: number): number => (competing > 0 ? supply / competing : 0);

/** Places of care whose supply moves, or whose patients do; in increasing order. */
function movedColumns({ kernel: { table } }: Baseline, { supply, demand }: TotalEffect): Iterable<number> {
  if (demand.size === 0) return supply.keys();
  const moved = new Set(supply.keys());
  for (const place of demand.keys())
    for (let at = table.start[place]!; at < table.start[place + 1]!; at++) moved.add(table.destination[at]!);
  return [...moved].sort((a, b) => a - b);
}

function wholeDifference(
  { kernel, scale, supply, demand }: Baseline,
  { times }: TotalEffect,
  after: Amounts,
  stretched: StretchedKernel | undefined,
): Float64Array {
  if (!stretched) throw new RangeError(`Got times × ${times} without the kernel of stretched times.`);
  const scaledSupply = (values: Float64Array) => (scale === 1 ? values : values.map((value) => value * scale));
  const before = computeAccess(kernel.columns, demand, scaledSupply(supply));
  const difference = computeAccess(stretched(times).columns, after.demand, scaledSupply(after.supply));
  for (let i = 0; i < difference.length; i++) difference[i]! -= before[i]!;
  return difference;
}

/** Unknown places stay unknown; nothing falls below 0. */
function settle(before: Float64Array, difference: Float64Array): Pick<Evaluation, 'access' | 'touched'> {
  const access = before.slice();
  const touched: number[] = [];
  for (let i = 0; i < access.length; i++) {
    if (difference[i] === 0 || Number.isNaN(access[i]!)) continue;
    access[i] = Math.max(0, access[i]! + difference[i]!);
    touched.push(i);
  }
  return { access, touched: Uint32Array.from(touched) };
}
