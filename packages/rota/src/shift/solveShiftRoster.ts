import { seededRandom } from '@maillage/units';
import { checkShiftRoster } from './checkShiftRoster.ts';
import { anneal } from './search/anneal.ts';
import { type CompiledInstance, compileInstance } from './search/compiledInstance.ts';
import { buildRow } from './search/construct.ts';
import { dive } from './search/dive.ts';
import { createRowGenerator } from './search/generateRows.ts';
import { requestBound } from './search/requestBound.ts';
import { createRewindow } from './search/rewindow.ts';
import { createState, type RosterState } from './search/rosterState.ts';
import { createRowMaster, type RowMaster } from './search/rowMaster.ts';
import { createRowPool } from './search/rowPool.ts';
import type { ShiftInstance, ShiftRoster } from './shiftInstance.ts';

export interface ShiftOrder {
  readonly seconds: number;
  readonly seed?: number;
  /** Told of each better penalty. */
  readonly onBetter?: (penalty: number) => void;
  /** Asked often; `true` ends the search with the best so far. */
  readonly stopped?: () => boolean;
  /** Milliseconds; the wall clock when absent. */
  readonly now?: () => number;
}

export interface SolvedShiftRoster {
  readonly roster: ShiftRoster;
  readonly penalty: number;
  /** No roster costs less. */
  readonly bound: number;
  readonly optimal: boolean;
  readonly feasible: boolean;
  readonly seconds: number;
}

/** Column generation solves linear programs with a row for each cell of the cover: worth it up to about this many cells. */
const MOST_CELLS_TO_PRICE = 1500;
const MOST_ROWS_KEPT = 6000;
const MOST_ROWS_CHOSEN = 4000;
/** Noisy prices tried for each person. */
const DRAWS = 60;
/** Exact choices between two coolings. */
const TRIES = 5;
/** Hottest temperatures of the coolings that follow, in turn. */
const REHEATS = [30, 8, 15];
/** The event loop gets a turn this often. */
const BREATH_MS = 250;

/**
 * A roster with a low penalty and a bound, within the time given: rows built one by one, simulated annealing (exchanges and cheapest
 * windows), then on small instances column generation for the bound, a dive for another start, and exact choices among the rows met
 * for a few people at a time. Whatever it returns is judged by `checkShiftRoster`, which shares no code with the search.
 */
export async function solveShiftRoster(instance: ShiftInstance, order: ShiftOrder): Promise<SolvedShiftRoster> {
  const search = createSearch(instance, order);
  search.start();
  const small = instance.days * instance.staff.length <= MOST_CELLS_TO_PRICE;
  await search.anneal(small);
  if (small) await search.price();
  return search.answer();
}

function createSearch(instance: ShiftInstance, { seconds, seed = 1, onBetter, stopped, now: clock }: ShiftOrder) {
  const now = clock ?? (() => performance.now());
  const begun = now();
  const at = (share: number) => begun + share * seconds * 1000;
  const over = () => now() > at(1) || stopped?.() === true;
  const compiled = compileInstance(instance);
  const rewindow = createRewindow(compiled);
  const random = seededRandom(seed);
  const pool = createRowPool(compiled);
  let best: RosterState = createState(compiled);
  let legal = false;
  let bound = requestBound(compiled);

  const annealAll = (small: boolean) =>
    small ? cool(best.cells, at(0.3), 60, 0.4, true) : cool(best.cells, at(0.98), 200, 2, false);
  return { start, anneal: annealAll, price, answer };

  /** Rows one by one, those with the least freedom first; another order when somebody has none left. */
  function start(): void {
    for (let attempt = 0; attempt < 3 && !legal && !over(); attempt++) {
      best = createState(compiled);
      legal = orderOf(compiled, attempt === 0 ? undefined : random).every((person) =>
        buildRow(compiled, best, rewindow, person),
      );
    }
    onBetter?.(best.penalty);
  }

  /** Cools from `hot` to `cold`; comes up for air often, so that somebody can stop it. */
  async function cool(cells: ShiftRoster, until: number, hot: number, cold: number, keepRows: boolean): Promise<void> {
    const state = createState(compiled, cells);
    const from = now();
    const keep = (person: number, row: Uint8Array) => pool.rows.length < MOST_ROWS_KEPT && pool.add(person, row);
    const options = { random, now, begun: from, deadline: until, hot, cold, target: bound };
    while (now() < until && !over() && !proven()) {
      const found = anneal(compiled, state, rewindow, {
        ...options,
        until: Math.min(until, now() + BREATH_MS),
        ...(keepRows ? { onGoodRow: keep } : {}),
      });
      if (accept(found.cells)) onBetter?.(best.penalty);
      await new Promise((done) => setTimeout(done));
    }
  }

  function accept(cells: ShiftRoster): boolean {
    const state = createState(compiled, cells);
    if (state.penalty >= best.penalty) return false;
    best = state;
    return true;
  }

  function poolRows(cells: ShiftRoster): void {
    for (let person = 0; person < compiled.people; person++)
      pool.add(person, cells.slice(person * compiled.days, (person + 1) * compiled.days));
  }

  async function price(): Promise<void> {
    if (proven()) return;
    poolRows(best.cells);
    const master = await createRowMaster(compiled);
    try {
      const generator = createRowGenerator(compiled, master, pool);
      for (let turn = 0; !proven() && !over(); turn++) {
        const { bound: found, complete } = generator.run({ now, deadline: at(0.7) });
        bound = Math.max(bound, Math.ceil(found - 1e-4));
        if (proven() || over()) return;
        const gap = best.penalty - bound;
        if (complete && turn === 0)
          generator.enrich({ now, deadline: at(0.5), random, reducedCost: gap, draws: DRAWS });
        master.relax();
        await choose(master, gap);
        const dived = turn % 3 === 1 ? dive(compiled, master, generator, { now, deadline: at(0.9) }) : undefined;
        await cool(
          dived ?? best.cells,
          Math.min(at(0.97), now() + 0.12 * seconds * 1000),
          REHEATS[turn % REHEATS.length]!,
          0.4,
          true,
        );
        poolRows(best.cells);
      }
    } finally {
      master.dispose();
    }
  }

  /** Exact choices among the rows met, for everybody at once, then for a few people at a time. */
  async function choose(master: RowMaster, gap: number): Promise<void> {
    let group = Math.ceil(compiled.people / 2);
    for (let tries = 0; tries < TRIES && !proven() && !over(); tries++) {
      const free = new Set<number>();
      while (free.size < group) free.add(Math.floor(random() * compiled.people));
      const { cells, proven: exact } = master.choose({
        seconds: Math.min(3, (at(1) - now()) / 1000),
        start: best.cells,
        reducedCost: Math.min(gap, best.penalty - bound),
        mostRows: MOST_ROWS_CHOSEN,
        free: (person) => free.has(person),
        stopped: over,
      });
      if (cells !== undefined && accept(cells)) onBetter?.(best.penalty);
      await new Promise((done) => setTimeout(done));
      group = Math.min(compiled.people, Math.max(4, group + (exact ? 2 : -3)));
    }
  }

  function proven(): boolean {
    return legal && best.penalty <= bound;
  }

  function answer(): SolvedShiftRoster {
    const { feasible, penalty } = checkShiftRoster(instance, best.cells);
    return {
      roster: best.cells,
      penalty,
      bound: feasible ? Math.min(bound, penalty) : bound,
      optimal: feasible && penalty <= bound,
      feasible,
      seconds: (now() - begun) / 1000,
    };
  }
}

function orderOf({ people, limits }: CompiledInstance, random: (() => number) | undefined): number[] {
  const key = Array.from({ length: people }, (_, person) => random?.() ?? limits[person]!.kinds.length);
  return [...key.keys()].sort((a, b) => key[a]! - key[b]!);
}
