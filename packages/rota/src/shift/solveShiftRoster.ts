import { seededRandom } from '@maillage/units';
import { checkShiftRoster } from './checkShiftRoster.ts';
import { anneal } from './search/anneal.ts';
import { ascend } from './search/ascend.ts';
import { type CompiledInstance, compileInstance } from './search/compiledInstance.ts';
import { buildRow } from './search/construct.ts';
import { dive } from './search/dive.ts';
import { createRowGenerator, type RowGenerator } from './search/generateRows.ts';
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

/** Rows are priced up to about this many cells; beyond, one row of one person takes too long. */
const MOST_CELLS_TO_PRICE = 4000;
/** Up to about this many cells, rows met by chance are kept for exact choices. */
const MOST_CELLS_TO_KEEP = 1500;
/** People and lines of cover up to which a relaxation is quick enough to be solved many times. */
const MOST_LINES = 550;
const MOST_ROWS_KEPT = 6000;
const MOST_ROWS_CHOSEN = 4000;
/** Rows of the ascent that are handed to the master, by person and in all. */
const ROWS_OF_PERSON = 100;
const ROWS_OF_ASCENT = 4000;
/** This near the bound, an exact choice among all rows that a better roster could hold is within reach. */
const NEAR = 12;
/** Noisy prices tried for each person to find such rows. */
const DRAWS = 100;
/** People that an exact choice begins with. */
const FIRST_GROUP = 12;
const CHOICE_SECONDS = 3;
/** Hottest temperatures of the coolings that follow, in turn. */
const REHEATS = [5, 15, 30, 8];
const COLD = 0.4;
const DIVE_TIME = 0.2;

/** How the time goes, in shares of it. */
interface Plan {
  /** When the ascent of the prices ends, and the relaxation after it. */
  readonly ascent: number;
  readonly relaxation: number;
  /** Dives, in turn: of the people left, how many are fixed at once, and rounds of new rows before each step. */
  readonly dives: readonly { readonly share: number; readonly rounds: number }[];
  /** Exact choices before each cooling. */
  readonly choices: number;
  readonly cooling: number;
}

const SMALL: Plan = {
  ascent: 0.3,
  relaxation: 0.45,
  dives: [
    { share: 0.02, rounds: 6 },
    { share: 0.1, rounds: 3 },
  ],
  choices: 3,
  cooling: 0.05,
};
const LARGE: Plan = {
  ascent: 0.3,
  relaxation: 0.45,
  dives: [
    { share: 1, rounds: 1 },
    { share: 0.5, rounds: 1 },
    { share: 0.2, rounds: 1 },
  ],
  choices: 5,
  cooling: 0.08,
};
/** Relaxations are slow: one, rounded, and one long cooling. */
const WIDE: Plan = { ascent: 0.22, relaxation: 0, dives: [{ share: 0.5, rounds: 1 }], choices: 0, cooling: 1 };

/** Of linear programs. */
const ROUNDING = 1e-4;
/** The event loop gets a turn this often. */
const BREATH_MS = 250;

/**
 * A roster with a low penalty and a bound, within the time given: rows built one by one and a short annealing; then, unless the horizon is
 * too long, prices on the cover (`ascend`) and column generation for the bound and for good rows; rosters rounded out of the relaxation,
 * annealed, and exact choices among the rows met for a few people at a time, in turn. Whatever it returns is judged by
 * `checkShiftRoster`, which shares no code with the search.
 */
export async function solveShiftRoster(instance: ShiftInstance, order: ShiftOrder): Promise<SolvedShiftRoster> {
  const search = createSearch(instance, order);
  search.start();
  const priced = instance.days * instance.staff.length <= MOST_CELLS_TO_PRICE;
  await search.anneal(priced ? 0.06 : 0.98);
  if (priced) await search.price();
  return search.answer();
}

function createSearch(instance: ShiftInstance, { seconds, seed = 1, onBetter, stopped, now: clock }: ShiftOrder) {
  const now = clock ?? (() => performance.now());
  const begun = now();
  const at = (share: number) => begun + share * seconds * 1000;
  const after = (share: number) => now() + share * seconds * 1000;
  const over = () => now() > at(1) || stopped?.() === true;
  const compiled = compileInstance(instance);
  const rewindow = createRewindow(compiled);
  const random = seededRandom(seed);
  const pool = createRowPool(compiled);
  let best: RosterState = createState(compiled);
  let legal = false;
  let bound = requestBound(compiled);
  let group = Math.min(FIRST_GROUP, Math.ceil(compiled.people / 2));

  const small = compiled.days * compiled.people <= MOST_CELLS_TO_KEEP;
  const plan = small ? SMALL : compiled.people + instance.cover.length <= MOST_LINES ? LARGE : WIDE;
  return { start, anneal: (share: number) => cool(best.cells, at(share), 200, 2), price, answer };

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
  async function cool(cells: ShiftRoster, until: number, hot: number, cold = COLD): Promise<void> {
    const state = createState(compiled, cells);
    const from = now();
    const keep = (person: number, row: Uint8Array) => pool.rows.length < MOST_ROWS_KEPT && pool.add(person, row);
    const options = { random, now, begun: from, deadline: until, hot, cold, target: bound };
    while (now() < until && !over() && !proven()) {
      const found = anneal(compiled, state, rewindow, {
        ...options,
        until: Math.min(until, now() + BREATH_MS),
        ...(small ? { onGoodRow: keep } : {}),
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
    const each = Math.min(ROWS_OF_PERSON, Math.ceil(ROWS_OF_ASCENT / compiled.people));
    const ascent = ascend(compiled, { now, deadline: at(plan.ascent), target: best.penalty, stopped: over }, each);
    raiseBound(ascent.bound);
    for (const { person, cells } of ascent.rows) pool.add(person, cells);
    poolRows(best.cells);
    const master = await createRowMaster(compiled);
    try {
      const generator = createRowGenerator(compiled, master, pool);
      for (let turn = 0; !proven() && now() < at(0.97) && !over(); turn++) {
        raiseBound(generator.run({ now, deadline: at(plan.relaxation) }).bound);
        if (proven() || over()) return;
        const reducedCost = best.penalty - bound;
        if (small && turn > 0 && reducedCost <= NEAR)
          generator.enrich({ random, reducedCost, draws: DRAWS, mostRows: MOST_ROWS_KEPT });
        const cells = turn % 2 === 0 ? diveOnce(master, generator, turn / 2) : best.cells;
        const chosen = plan.choices > 0 ? await choose(master, generator, cells) : cells;
        await cool(chosen, Math.min(at(0.97), after(plan.cooling)), REHEATS[turn % REHEATS.length]!);
        poolRows(best.cells);
      }
    } finally {
      master.dispose();
    }
  }

  function raiseBound(found: number): void {
    bound = Math.max(bound, Math.ceil(found - ROUNDING));
  }

  function diveOnce(master: RowMaster, generator: RowGenerator, turn: number): ShiftRoster {
    const deadline = Math.min(at(0.9), after(DIVE_TIME));
    return dive(compiled, master, generator, { now, deadline, random, ...plan.dives[turn % plan.dives.length]! });
  }

  /** Exact choices among the rows met for a few people at a time, more of them while they are quick. Returns where that leads from `start`. */
  async function choose(master: RowMaster, generator: RowGenerator, start: ShiftRoster): Promise<ShiftRoster> {
    poolRows(start);
    generator.hand();
    master.relax();
    let state = createState(compiled, start);
    for (let tries = 0; tries < plan.choices && !proven() && !over(); tries++) {
      const free = new Set<number>();
      while (free.size < group) free.add(Math.floor(random() * compiled.people));
      const { cells, proven: exact } = master.choose({
        seconds: Math.min(CHOICE_SECONDS, (at(1) - now()) / 1000),
        start: state.cells,
        reducedCost: state.penalty - bound,
        mostRows: MOST_ROWS_CHOSEN,
        free: (person) => free.has(person),
        stopped: over,
      });
      if (cells) state = createState(compiled, cells);
      if (accept(state.cells)) onBetter?.(best.penalty);
      await new Promise((done) => setTimeout(done));
      group = Math.min(compiled.people, Math.max(4, group + (exact ? 2 : -3)));
    }
    return state.cells;
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
