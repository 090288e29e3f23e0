import type { AccessSitingProblem } from './accessProblem.ts';
import type { SiteOption } from './options.ts';

/** A bound on what any choice gains, and for each option a bound on what any choice with it gains. */
export interface GainBound {
  readonly gain: number;
  readonly withOption: Float64Array;
}

const ITERATIONS = 400;
const PATIENCE = 12;
const SMALLEST_STEP = 0.002;

/**
 * Lagrangian bound of the gain Σ worthᵢ · zᵢ, where 0 ≤ zᵢ ≤ Σ aᵢₒ xₒ and aᵢₒ = min(1, gain of option o / lack of i): people
 * lifted (worth = people) and consultations filled (worth = demand × lack) alike. A place that takes k options at least to
 * be lifted has a second row, zᵢ ≤ Σ xₒ / k. With a price u of each row r of a place,
 *
 * L(u) = Σ (worthᵢ − Σ uᵣ)⁺ + the greatest Σ cₒ xₒ under number and budget, cₒ = Σᵣ uᵣ aᵣₒ,
 *
 * that greatest sum itself bounded by the best `most` options and by the budget spent at the best rate. `known` is the gain
 * of a choice at hand; it only sets the pace. An iteration reads each pair of option and row twice.
 */
export function boundGain(
  problem: AccessSitingProblem,
  options: readonly SiteOption[],
  known: number,
): GainBound | undefined {
  if (problem.objective === 'worst-off') return undefined;
  const rows = coverRows(problem, options);
  const { places } = problem.columns;
  const price = Float64Array.from(rows.used, (used, r) =>
    used === 0 ? 0 : rows.worth[r % places]! / (r < places ? 2 : 8),
  );
  const value = new Float64Array(options.length);
  const reach = new Float64Array(2 * places);
  const best = { gain: Infinity, withOption: new Float64Array(options.length) };
  let step = 1;
  for (let iteration = 0, idle = 0; iteration < ITERATIONS && step > SMALLEST_STEP; iteration++) {
    priceOptions();
    const chosen = choose(problem, options, value);
    let base = 0;
    for (let i = 0; i < places; i++) base += Math.max(0, rows.worth[i]! - price[i]! - price[places + i]!);
    const gain = base + chosen.total;
    if (gain < best.gain) {
      if (gain < best.gain - 1e-4 * (best.gain - known)) idle = 0;
      best.gain = gain;
      for (let o = 0; o < options.length; o++) best.withOption[o] = gain + chosen.slackOf(o);
    }
    if (++idle > PATIENCE) {
      step /= 1.6;
      idle = 0;
    }
    if (!move(chosen.share, step * Math.max(gain - known, 1e-3 * gain))) break;
  }
  return best;

  function priceOptions(): void {
    for (let o = 0; o < options.length; o++) {
      let total = 0;
      for (let at = rows.start[o]!; at < rows.start[o + 1]!; at++) total += price[rows.place[at]!]! * rows.part[at]!;
      value[o] = total;
    }
  }

  /** One step against the slope; `false` where the slope is flat. */
  function move(share: ReadonlyMap<number, number>, length: number): boolean {
    reach.fill(0);
    for (const [o, x] of share)
      for (let at = rows.start[o]!; at < rows.start[o + 1]!; at++) reach[rows.place[at]!]! += x * rows.part[at]!;
    let norm = 0;
    for (let r = 0; r < reach.length; r++) {
      if (rows.used[r] === 0) continue;
      const i = r % places;
      reach[r]! -= rows.worth[i]! > price[i]! + price[places + i]! ? 1 : 0;
      if (price[r] === 0 && reach[r]! > 0) reach[r] = 0;
      norm += reach[r]! ** 2;
    }
    if (norm === 0) return false;
    for (let r = 0; r < reach.length; r++)
      if (rows.used[r] === 1) price[r] = Math.max(0, price[r]! - (length / norm) * reach[r]!);
    return true;
  }
}

interface Chosen {
  readonly total: number;
  readonly share: ReadonlyMap<number, number>;
  /** At most 0: what the total loses when the option must be taken. */
  readonly slackOf: (option: number) => number;
}

/** The greatest Σ value · x, bounded by number or by budget, whichever binds more; one size of each candidate. */
function choose(problem: AccessSitingProblem, options: readonly SiteOption[], value: Float64Array): Chosen {
  const byNumber = bestOfNumber(problem.most, options, value);
  if (problem.budget === undefined) return byNumber;
  const byBudget = bestOfBudget(problem.budget, options, value);
  const [best, other] = byBudget.total < byNumber.total ? [byBudget, byNumber] : [byNumber, byBudget];
  return { ...best, slackOf: (o) => Math.min(best.slackOf(o), other.total - best.total + other.slackOf(o)) };
}

function bestOfNumber(most: number, options: readonly SiteOption[], value: Float64Array): Chosen {
  const bestOf = new Map<number, number>();
  for (const [o, { candidate }] of options.entries()) {
    const other = bestOf.get(candidate);
    if (other === undefined || value[o]! > value[other]!) bestOf.set(candidate, o);
  }
  const ranked = [...bestOf.values()].sort((a, b) => value[b]! - value[a]!).slice(0, most);
  const last = ranked.length < most ? 0 : value[ranked.at(-1)!]!;
  return {
    total: ranked.reduce((sum, o) => sum + value[o]!, 0),
    share: new Map(ranked.map((o) => [o, 1])),
    slackOf: (o) => Math.min(0, value[o]! - last),
  };
}

/** The budget spent on the best value for money, the last option in part. */
function bestOfBudget(budget: number, options: readonly SiteOption[], value: Float64Array): Chosen {
  const rate = (o: number) => value[o]! / options[o]!.cost;
  const ranked = [...options.keys()].sort((a, b) => rate(b) - rate(a));
  const share = new Map<number, number>();
  let left = budget;
  let total = 0;
  let lastRate = 0;
  for (const o of ranked) {
    if (left <= 0) break;
    const part = Math.min(1, left / options[o]!.cost);
    share.set(o, part);
    total += part * value[o]!;
    left -= part * options[o]!.cost;
    lastRate = left <= 0 ? rate(o) : 0;
  }
  return { total, share, slackOf: (o) => Math.min(0, value[o]! - lastRate * options[o]!.cost) };
}

/** Worth of each place, and for each option the places it helps with the part of their lack that it fills. */
function coverRows(problem: AccessSitingProblem, options: readonly SiteOption[]) {
  const { columns, access, people, demand, threshold, objective } = problem;
  const lack = access.map((before) => (before <= threshold ? threshold - before : 0));
  const worth = Float64Array.from(lack, (missing, i) => {
    if (!(access[i]! <= threshold)) return 0;
    return objective === 'deficit' ? demand[i]! * missing : people[i]!;
  });
  const { places } = columns;
  const fewest =
    objective === 'people-lifted' ? fewestOptions(problem, options, lack) : new Uint32Array(places).fill(1);
  const used = new Uint8Array(2 * places);
  const start = new Uint32Array(options.length + 1);
  const place: number[] = [];
  const part: number[] = [];
  const add = (row: number, share: number) => {
    used[row] = 1;
    place.push(row);
    part.push(share);
  };
  for (const [o, { candidate, supply }] of options.entries()) {
    for (let at = columns.start[candidate]!; at < columns.start[candidate + 1]!; at++) {
      const i = columns.place[at]!;
      if (worth[i] === 0 || fewest[i]! > problem.most) continue;
      add(i, lack[i] === 0 ? 1 : Math.min(1, (columns.gain[at]! * supply) / lack[i]!));
      if (fewest[i]! > 1) add(places + i, 1 / fewest[i]!);
    }
    start[o + 1] = place.length;
  }
  for (let i = 0; i < places; i++) if (used[i] === 0) worth[i] = 0;
  return { worth, used, start, place: Uint32Array.from(place), part: Float64Array.from(part) };
}

/** How many options it takes at least to make up the lack of each place; more than any number where all do not. */
function fewestOptions(
  { columns }: AccessSitingProblem,
  options: readonly SiteOption[],
  lack: Float64Array,
): Uint32Array {
  const gains = new Map<number, number[]>();
  for (const { candidate, supply } of options) {
    for (let at = columns.start[candidate]!; at < columns.start[candidate + 1]!; at++) {
      const i = columns.place[at]!;
      const own = gains.get(i) ?? [];
      own.push(columns.gain[at]! * supply);
      gains.set(i, own);
    }
  }
  const fewest = new Uint32Array(columns.places).fill(0xffffffff);
  for (const [i, own] of gains) {
    let sum = 0;
    let taken = 0;
    for (const gain of own.sort((a, b) => b - a)) {
      sum += gain;
      taken++;
      if (sum > lack[i]!) break;
    }
    if (sum > lack[i]!) fewest[i] = taken;
  }
  return fewest;
}
