import { createCheapestRow } from './cheapestRow.ts';
import type { CompiledInstance } from './compiledInstance.ts';
import { beyondLimit, pricedCells } from './pricedCells.ts';
import { createRowPool, type PooledRow } from './rowPool.ts';

export interface AscendOptions {
  readonly now: () => number;
  readonly deadline: number;
  /** Penalty of a roster: the bound cannot pass it. */
  readonly target: number;
  readonly stopped?: () => boolean;
  readonly onRound?: (bound: number) => void;
}

export interface Ascent {
  /** No roster costs less. */
  readonly bound: number;
  /** Rows met on the way, the cheapest of each person at the best prices. */
  readonly rows: readonly PooledRow[];
}

const FIRST_PRICE = 20;
/** Weight of the last round in the mean of the directions. */
const FRESH = 0.3;
const PATIENCE = 8;
const SHRINK = 0.7;
/** The steps are too small to be of use below this. */
const LEAST_STEP = 0.004;
/** Prices of the first rounds are too wild for their rows to be of use. */
const ROUNDS_FORGOTTEN = 20;
/** Least distance to the target that a step aims at, as a share of it. */
const LEAST_AIM = 0.002;

/**
 * Prices on the cover, raised where people are missing and lowered where they are too many, until the bound Σ people (cheapest row) +
 * Σ cover (price · required) stands still: the volume algorithm (Barahona and Anbil, 2000), without any linear program. Prices stay between
 * what a person too many and a person too few cost, so that each round gives a bound.
 */
export function ascend(
  instance: CompiledInstance,
  { now, deadline, target, stopped, onRound }: AscendOptions,
  rowsOfPerson: number,
): Ascent {
  const { people, days, kinds, limits, source } = instance;
  const cheapest = createCheapestRow(instance);
  const pool = createRowPool(instance);
  const cells = Int32Array.from(source.cover, ({ day, shift }) => day * kinds + shift + 1);
  const price = new Float64Array(days * kinds);
  const prices = { ofCell: new Float64Array(days * kinds), ofKind: new Float64Array(people * kinds) };
  for (const cell of cells) prices.ofCell[cell] = -FIRST_PRICE;
  const best = { ofCell: prices.ofCell.slice(), bound: -Infinity };
  // people missing on each line of cover, and kinds worked beyond their limits: this round, and the mean of the rounds
  const missing = new Float64Array(days * kinds);
  const beyond = new Float64Array(people * kinds);
  const meanMissing = new Float64Array(days * kinds);
  const meanBeyond = new Float64Array(people * kinds);
  let stride = 1;
  for (let round = 1, still = 0; stride > LEAST_STEP && now() < deadline && !stopped?.(); round++) {
    const bound = measure(round > ROUNDS_FORGOTTEN);
    still = bound > best.bound + 1e-4 * Math.abs(best.bound) ? 0 : still + 1;
    if (bound > best.bound) {
      best.bound = bound;
      best.ofCell.set(prices.ofCell);
    }
    onRound?.(best.bound);
    if (still >= PATIENCE) {
      stride *= SHRINK;
      still = 0;
    }
    move(round === 1 ? 1 : FRESH);
  }
  return { bound: best.bound, rows: nearest() };

  /** Everybody's cheapest row at the prices: the bound, and what is missing. */
  function measure(keep: boolean): number {
    let bound = 0;
    missing.fill(0);
    for (const [line, { required }] of source.cover.entries()) {
      bound -= prices.ofCell[cells[line]!]! * required;
      missing[cells[line]!] = required;
    }
    for (let person = 0; person < people; person++) {
      bound -= pricedCells(instance, prices, person, price);
      bound += cheapest.solve(person, price, Infinity);
      for (let day = 0; day < days; day++) missing[day * kinds + cheapest.found[day]!]!--;
      let legal = true;
      for (const kind of limits[person]!.limitedKinds) {
        const over = beyondLimit(instance, person, cheapest.found, kind);
        beyond[person * kinds + kind] = over;
        if (over > 0) legal = false;
      }
      if (legal && keep) pool.add(person, cheapest.found);
    }
    return bound;
  }

  /** A step along the mean direction, as long as the distance to the target asks for (Polyak). */
  function move(fresh: number): void {
    let norm = 0;
    for (const [line, { underWeight, overWeight }] of source.cover.entries()) {
      const cell = cells[line]!;
      meanMissing[cell] = fresh * missing[cell]! + (1 - fresh) * meanMissing[cell]!;
      const worth = -prices.ofCell[cell]!;
      const stuck = meanMissing[cell]! < 0 ? worth <= -overWeight : worth >= underWeight;
      if (!stuck) norm += meanMissing[cell]! ** 2;
    }
    for (let k = 0; k < meanBeyond.length; k++) {
      meanBeyond[k] = fresh * beyond[k]! + (1 - fresh) * meanBeyond[k]!;
      if (prices.ofKind[k]! > 0 || meanBeyond[k]! > 0) norm += meanBeyond[k]! ** 2;
    }
    const step = (stride * Math.max(target - best.bound, LEAST_AIM * target)) / Math.max(norm, 1e-9);
    for (const [line, { underWeight, overWeight }] of source.cover.entries()) {
      const cell = cells[line]!;
      const worth = -prices.ofCell[cell]! + step * meanMissing[cell]!;
      prices.ofCell[cell] = -Math.min(underWeight, Math.max(-overWeight, worth));
    }
    for (let k = 0; k < meanBeyond.length; k++)
      prices.ofKind[k] = Math.max(0, prices.ofKind[k]! + step * meanBeyond[k]!);
  }

  function nearest(): PooledRow[] {
    const costOf = ({ cells: row, requestCost }: PooledRow) =>
      row.reduce((sum, kind, day) => sum + best.ofCell[day * kinds + kind]!, requestCost);
    const ofPerson = Array.from({ length: people }, () => [] as { row: PooledRow; cost: number }[]);
    for (const row of pool.rows) ofPerson[row.person]!.push({ row, cost: costOf(row) });
    return ofPerson.flatMap((rows) =>
      rows
        .sort((a, b) => a.cost - b.cost)
        .slice(0, rowsOfPerson)
        .map(({ row }) => row),
    );
  }
}
