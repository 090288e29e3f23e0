import { createCheapestRow } from './cheapestRow.ts';
import type { CompiledInstance } from './compiledInstance.ts';
import { beyondLimit, pricedCells } from './pricedCells.ts';
import type { RowMaster } from './rowMaster.ts';
import type { RowPool } from './rowPool.ts';

export interface GeneratedRows {
  /** No roster costs less. */
  readonly bound: number;
  /** The relaxation is solved to its end: no row could improve it. */
  readonly complete: boolean;
  readonly rounds: number;
}

/** Scales of the noise on prices, one after the other. */
const NOISES = [0.3, 1, 3];
const EPSILON = 1e-6;
const PRICE_STEPS = 12;
const FIRST_PRICE = 4;

export interface GenerateOptions {
  readonly deadline: number;
  readonly now: () => number;
  readonly onRound?: (bound: number, objective: number) => void;
  /** People whose rows may change; everybody when absent. The bound is of worth only then. */
  readonly open?: (person: number) => boolean;
  readonly rounds?: number;
}

export interface EnrichOptions {
  readonly random: () => number;
  /** Rows that cost more than this above their person's price are not kept. */
  readonly reducedCost: number;
  readonly draws: number;
  /** Rows in the pool at most. */
  readonly mostRows: number;
}

export interface RowGenerator {
  run(options: GenerateOptions): GeneratedRows;
  /** Rows near the best at the prices of the last round, found with noise on the prices: what whole choices are made of. */
  enrich(options: EnrichOptions): void;
  /** Hands new rows of the pool to the master. */
  hand(): void;
}

/**
 * Column generation (Dantzig–Wolfe): adds, for each person, the row that would improve the relaxation most, until none does or time is
 * up. The bound is Lagrangian and holds at every round: Σ people (cheapest row at the current prices) + Σ cover (price · required); prices
 * lie between −over and under weights because under- and over-cover are columns of the master.
 */
export function createRowGenerator(instance: CompiledInstance, master: RowMaster, pool: RowPool): RowGenerator {
  const { days, kinds, people, limits, source, request } = instance;
  const cheapest = createCheapestRow(instance);
  const extra = new Float64Array(days * kinds);
  const price = new Float64Array(days * kinds);
  // prices of the limited kinds are kept from one round to the next
  const prices = { ofCell: extra, ofKind: new Float64Array(people * kinds) };
  let handed = master.count();
  let personDual = new Float64Array(people);

  return {
    hand,
    enrich,

    run({ deadline, now, onRound, open, rounds: most = Infinity }) {
      let bound = -Infinity;
      for (let rounds = 1; ; rounds++) {
        hand();
        const { objective, coverDual, personDual: duals } = master.relax();
        personDual = Float64Array.from(duals);
        for (let cell = 0; cell < extra.length; cell++) extra[cell] = -coverDual[cell]!;
        let lagrangian = 0;
        for (const { day, shift, required } of source.cover)
          lagrangian += coverDual[day * kinds + shift + 1]! * required;
        for (let person = 0; person < people; person++)
          if (open?.(person) ?? true) lagrangian += priceRow(person, personDual[person]! - EPSILON);
        bound = Math.max(bound, lagrangian);
        onRound?.(bound, objective);
        const complete = pool.rows.length === handed;
        if (complete || rounds >= most || now() > deadline) return { bound, complete, rounds };
      }
    },
  };

  function enrich({ random, reducedCost, draws, mostRows }: EnrichOptions): void {
    for (let draw = 0; draw < draws && pool.rows.length < mostRows; draw++) {
      const scale = NOISES[draw % NOISES.length]!;
      for (let person = 0; person < people; person++) {
        const most = personDual[person]! + reducedCost;
        pricedCells(instance, prices, person, price);
        for (let cell = 0; cell < price.length; cell++) price[cell]! += -scale * Math.log(1 - random());
        if (cheapest.solve(person, price, most + scale * days) === Infinity) continue;
        if (plainCost(person, cheapest.found) <= most && countsLegal(person, cheapest.found))
          pool.add(person, cheapest.found);
      }
    }
    hand();
  }

  function hand(): void {
    master.add(pool.rows.slice(handed));
    handed = pool.rows.length;
  }

  function countsLegal(person: number, cells: Uint8Array): boolean {
    return limits[person]!.limitedKinds.every((kind) => beyondLimit(instance, person, cells, kind) <= 0);
  }

  /**
   * Adds a person's cheapest legal row when it costs less than `dual`; returns a value that no legal row beats, `dual` at most. Limits on
   * numbers of a shift are priced (the path does not know them): a price rises while its limit is broken, falls when it is not met, and
   * each set of prices gives a bound.
   */
  function priceRow(person: number, dual: number): number {
    const { limitedKinds } = limits[person]!;
    const cells = cheapest.found;
    let lowest = -Infinity;
    for (let step = 0; step < PRICE_STEPS; step++) {
      const allowance = pricedCells(instance, prices, person, price);
      const cost = cheapest.solve(person, price, dual + allowance);
      if (cost === Infinity) return dual;
      lowest = Math.max(lowest, cost - allowance);
      const legal = countsLegal(person, cells);
      if (legal && plainCost(person, cells) < dual) {
        pool.add(person, cells);
        return lowest;
      }
      for (const kind of limitedKinds) {
        const over = beyondLimit(instance, person, cells, kind);
        const at = person * kinds + kind;
        if (over > 0) prices.ofKind[at]! += (FIRST_PRICE * over) / (1 + step / 3);
        else if (over < 0) prices.ofKind[at]! *= 0.7;
      }
    }
    return lowest;
  }

  function plainCost(person: number, cells: Uint8Array): number {
    let total = 0;
    for (let day = 0; day < days; day++)
      total += extra[day * kinds + cells[day]!]! + request[(person * days + day) * kinds + cells[day]!]!;
    return total;
  }
}
