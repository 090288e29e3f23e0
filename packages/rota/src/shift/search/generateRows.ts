import type { CompiledInstance } from './compiledInstance.ts';
import { createRewindow } from './rewindow.ts';
import { createState } from './rosterState.ts';
import type { RowMaster } from './rowMaster.ts';
import type { RowPool } from './rowPool.ts';

export interface GeneratedRows {
  /** No roster costs less. */
  readonly bound: number;
  /** The relaxation is solved to its end: no row could improve it. */
  readonly complete: boolean;
  readonly rounds: number;
}

const EPSILON = 1e-6;
/** Scales of the noise on prices, one after the other. */
const NOISES = [0.3, 1, 3];
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
  readonly deadline: number;
  readonly now: () => number;
  readonly random: () => number;
  /** Rows that cost more than this above their person's price are not kept. */
  readonly reducedCost: number;
  readonly draws: number;
}

export interface RowGenerator {
  run(options: GenerateOptions): GeneratedRows;
  /** Rows near the best at the prices of the last round, found with noise on the prices: what whole choices are made of. */
  enrich(options: EnrichOptions): void;
}

/**
 * Column generation (Dantzig–Wolfe): adds, for each person, the row that would improve the relaxation most, until none does or time is
 * up. The bound is Lagrangian and holds at every round: Σ people (cheapest row at the current prices) + Σ cover (price · required); prices
 * lie between −over and under weights because under- and over-cover are columns of the master.
 */
export function createRowGenerator(instance: CompiledInstance, master: RowMaster, pool: RowPool): RowGenerator {
  const { days, kinds, people, limits, source } = instance;
  const bare = { ...instance, coverCost: new Int32Array(instance.coverCost.length) };
  const rewindow = createRewindow(bare);
  const state = createState(bare);
  const extra = new Float64Array(days * kinds);
  let handed = master.count();
  let personDual = new Float64Array(people);

  return {
    enrich,

    run({ deadline, now, onRound, open, rounds: most = Infinity }) {
      let bound = -Infinity;
      for (let rounds = 1; ; rounds++) {
        master.add(pool.rows.slice(handed));
        handed = pool.rows.length;
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

  function enrich({ deadline, now, random, reducedCost, draws }: EnrichOptions): void {
    for (let draw = 0; draw < draws && now() < deadline; draw++) {
      const scale = NOISES[draw % NOISES.length]!;
      const noise = () => -scale * Math.log(1 - random());
      for (let person = 0; person < people; person++) {
        const most = personDual[person]! + reducedCost;
        const cost = rewindow.solve(state, person, 0, days - 1, most + scale * days, { extra, noise });
        if (cost === Infinity) continue;
        const cells = rewindow.found.subarray(0, days);
        let total = cost;
        for (let day = 0; day < days; day++) total += extra[day * kinds + cells[day]!]!;
        if (total <= most && countsLegal(person, cells)) pool.add(person, cells);
      }
    }
    master.add(pool.rows.slice(handed));
    handed = pool.rows.length;
  }

  function countsLegal(person: number, cells: Uint8Array): boolean {
    const { limitedKinds, maxOfKind } = limits[person]!;
    return limitedKinds.every((kind) => count(cells, kind) <= maxOfKind[kind]!);
  }

  /**
   * Adds a person's cheapest legal row when it costs less than `dual`; returns a value that no legal row beats, `dual` at most. Limits on
   * numbers of a shift are priced (the shortest path does not know them): the price rises while they are broken, and each price gives a bound.
   */
  function priceRow(person: number, dual: number): number {
    const { limitedKinds, maxOfKind } = limits[person]!;
    const priced = extra.slice();
    let allowance = 0; // Σ price · limit, which a legal row pays at most
    let lowest = -Infinity;
    for (let step = 0; step < PRICE_STEPS; step++) {
      const cost = rewindow.solve(state, person, 0, days - 1, dual + allowance, { extra: priced });
      if (cost === Infinity) return dual;
      const cells = rewindow.found.slice(0, days);
      let total = cost - allowance;
      for (let day = 0; day < days; day++) total += priced[day * kinds + cells[day]!]!;
      lowest = Math.max(lowest, total);
      const broken = limitedKinds.filter((kind) => count(cells, kind) > maxOfKind[kind]!);
      if (broken.length === 0) {
        pool.add(person, cells);
        return lowest;
      }
      for (const kind of broken) {
        const dearer = FIRST_PRICE * (count(cells, kind) - maxOfKind[kind]!);
        allowance += dearer * maxOfKind[kind]!;
        for (let day = 0; day < days; day++) priced[day * kinds + kind]! += dearer;
      }
    }
    return lowest;
  }
}

function count(cells: Uint8Array, kind: number): number {
  let found = 0;
  for (const cell of cells) if (cell === kind) found++;
  return found;
}
