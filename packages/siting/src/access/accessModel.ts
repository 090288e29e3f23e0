import { MipBuilder } from '../mip/mipBuilder.ts';
import type { MipModel } from '../mip/solveMip.ts';
import type { AccessSitingProblem } from './accessProblem.ts';
import type { SiteOption } from './options.ts';

/** Access this much above the threshold is above it: far under what anybody measures, far above rounding. */
const ABOVE = 1e-7;

export interface AccessModel {
  readonly model: MipModel;
  /** A choice as columns of the model. */
  readonly start: (chosen: readonly SiteOption[], access: Float64Array) => Float64Array;
  readonly chosenOf: (columns: Float64Array) => SiteOption[];
  /** A cost of the model as a value of the objective. */
  readonly valueOf: (cost: number) => number;
}

/** The problem as a mixed-integer model to minimise, one whole column by option. */
export function accessModel(problem: AccessSitingProblem, options: readonly SiteOption[]): AccessModel {
  const builder = new MipBuilder();
  for (const _ of options) builder.addColumn(0, 0, 1, true);
  choiceRows(builder, problem, options);
  const reached = optionsByPlace(problem, options);
  const parts = partsOf[problem.objective](builder, problem, reached);
  return {
    model: builder.build(),
    start: (chosen, access) => {
      const columns = new Float64Array(builder.columns);
      for (const option of chosen) columns[options.indexOf(option)] = 1;
      parts.fill(columns, access);
      return columns;
    },
    chosenOf: (columns) => options.filter((_, o) => columns[o]! > 0.5),
    valueOf: parts.valueOf,
  };
}

/** Number, budget, one form by candidate, forced candidates. */
function choiceRows(builder: MipBuilder, problem: AccessSitingProblem, options: readonly SiteOption[]): void {
  const { most, budget, sizes } = problem;
  const forced = new Set(problem.forced);
  builder.addRow(
    0,
    most,
    options.map((_, o) => [o, 1]),
  );
  if (budget !== undefined)
    builder.addRow(
      0,
      budget,
      options.map(({ cost }, o) => [o, cost]),
    );
  const byCandidate = Map.groupBy(options.keys(), (o) => options[o]!.candidate);
  for (const [candidate, own] of byCandidate) {
    const isForced = forced.has(candidate);
    if (isForced || sizes.length > 1)
      builder.addRow(
        isForced ? 1 : 0,
        1,
        own.map((o) => [o, 1]),
      );
  }
}

type Reached = ReadonlyMap<number, readonly (readonly [option: number, gain: number])[]>;

/** For each place, the options that raise its access and by how much. */
function optionsByPlace({ columns }: AccessSitingProblem, options: readonly SiteOption[]): Reached {
  const byPlace = new Map<number, [number, number][]>();
  for (const [o, { candidate, supply }] of options.entries()) {
    for (let at = columns.start[candidate]!; at < columns.start[candidate + 1]!; at++) {
      const list = byPlace.get(columns.place[at]!) ?? [];
      list.push([o, columns.gain[at]! * supply]);
      byPlace.set(columns.place[at]!, list);
    }
  }
  return byPlace;
}

interface Parts {
  readonly fill: (columns: Float64Array, access: Float64Array) => void;
  readonly valueOf: (cost: number) => number;
}

const partsOf: Record<
  AccessSitingProblem['objective'],
  (builder: MipBuilder, problem: AccessSitingProblem, reached: Reached) => Parts
> = { 'people-lifted': liftedParts, deficit: deficitParts, 'worst-off': worstParts };

/** zᵢ = 1 when lifted: zᵢ ≤ Σ min(1, gain / lack) · x; a place that no `most` options lift has none. */
function liftedParts(builder: MipBuilder, problem: AccessSitingProblem, reached: Reached): Parts {
  const { access: before, people, threshold, most } = problem;
  const column = new Map<number, number>();
  for (const [i, options] of reached) {
    if (!(before[i]! <= threshold) || people[i] === 0) continue;
    const lack = threshold - before[i]! + ABOVE;
    const best = options.map(([, gain]) => gain).sort((a, b) => b - a);
    const fewest = fewestFor(best, lack);
    if (fewest > most) continue;
    const z = builder.addColumn(-people[i]!, 0, 1, true);
    column.set(i, z);
    builder.addRow(0, Infinity, [
      [z, -1],
      ...options.map(([o, gain]): [number, number] => [o, Math.min(1, gain / lack)]),
    ]);
    if (fewest > 1) builder.addRow(0, Infinity, [[z, -fewest], ...options.map(([o]): [number, number] => [o, 1])]);
  }
  return {
    fill: (columns, access) => {
      for (const [i, z] of column) columns[z] = access[i]! >= threshold + ABOVE ? 1 : 0;
    },
    valueOf: (cost) => -cost,
  };
}

/** How many of the best gains it takes to make up the lack; Infinity when all of them do not. */
function fewestFor(gains: readonly number[], lack: number): number {
  let sum = 0;
  for (const [k, gain] of gains.entries()) {
    sum += gain;
    if (sum >= lack) return k + 1;
  }
  return Infinity;
}

/** rᵢ = what is still missing: rᵢ ≥ lackᵢ − Σ gain · x. */
function deficitParts(builder: MipBuilder, problem: AccessSitingProblem, reached: Reached): Parts {
  const { access: before, demand, threshold } = problem;
  const column = new Map<number, number>();
  let unreachable = 0;
  for (let i = 0; i < before.length; i++) {
    if (!(before[i]! < threshold) || demand[i] === 0) continue;
    const lack = threshold - before[i]!;
    const options = reached.get(i);
    if (!options) {
      unreachable += demand[i]! * lack;
      continue;
    }
    const r = builder.addColumn(demand[i]!, 0, lack);
    column.set(i, r);
    builder.addRow(lack, Infinity, [
      [r, 1],
      ...options.map(([o, gain]): [number, number] => [o, Math.min(lack, gain)]),
    ]);
  }
  return {
    fill: (columns, access) => {
      for (const [i, r] of column) columns[r] = Math.max(0, threshold - access[i]!);
    },
    valueOf: (cost) => cost + unreachable,
  };
}

/** The lowest access t: t ≤ accessᵢ + Σ gain · x for every inhabited place. */
function worstParts(builder: MipBuilder, problem: AccessSitingProblem, reached: Reached): Parts {
  const { access: before, people } = problem;
  const ceiling = Math.min(
    ...inhabited(problem)
      .filter((i) => !reached.has(i))
      .map((i) => before[i]!),
    Infinity,
  );
  const highest = Math.min(ceiling, 1e6);
  const t = builder.addColumn(-1, 0, highest);
  for (const i of inhabited(problem)) {
    const options = reached.get(i);
    if (options && people[i]! > 0)
      builder.addRow(-before[i]!, Infinity, [[t, -1], ...options.map(([o, gain]): [number, number] => [o, gain])]);
  }
  return {
    fill: (columns, access) => {
      columns[t] = Math.min(highest, ...inhabited(problem).map((i) => access[i]!));
    },
    valueOf: (cost) => -cost,
  };
}

function inhabited({ access, people }: AccessSitingProblem): number[] {
  const places: number[] = [];
  for (let i = 0; i < access.length; i++) if (people[i]! > 0 && !Number.isNaN(access[i]!)) places.push(i);
  return places;
}
