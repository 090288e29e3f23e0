import type { CompiledInstance } from './compiledInstance.ts';
import { marginalCost, type RosterState, weekendsWorked } from './rosterState.ts';

/** Limits of a person's minutes and weekends over a whole window, when they are not those of the whole horizon. */
export interface WindowBudget {
  readonly minMinutes: number;
  readonly maxMinutes: number;
  readonly maxWeekends: number;
}

export interface RewindowOptions {
  readonly noise?: (() => number) | undefined;
  readonly budget?: WindowBudget;
  readonly extra?: Float64Array;
}

export interface Rewindow {
  /**
   * The cheapest legal cells for one person from day `from` to day `to`, everything else staying; written to `found`.
   *
   * Costs are marginal (requests and cover), plus `noise()` for each cell and `extra` (`[day * kinds + kind]`) when given. Returns
   * the marginal cost of the cells found, or Infinity when nothing legal costs at most `bound` (noise and extra counted). Exact but for
   * the limits on numbers of a shift beyond the tightest one, which it leaves to the caller (`found` may break those).
   */
  solve(state: RosterState, person: number, from: number, to: number, bound: number, options?: RewindowOptions): number;
  readonly found: Uint8Array;
  /** What the window costs as it is, without noise; set by `solve`. */
  current: number;
  /** No legal cells cost less (noise and extra counted); set by `solve` when it gets so far, even in vain. */
  lowest: number;
}

const NONE = -1;

/**
 * Shortest path over the days of a window. A state is (run, last kind, weekends worked, minutes worked); a run is a work run of
 * length 1 … maxRun, a work run from the first day that need not reach its minimum, or a rest of length 1 … minOff (longer counts the same).
 * A backward pass without minutes and weekends gives a lower bound that prunes the forward pass.
 */
export function createRewindow(instance: CompiledInstance): Rewindow {
  const { days, kinds, minutes, forbidden, limits, minuteStep, allowed } = instance;
  const widest = Math.max(...limits.map(({ maxRun, minRun, minOff }) => maxRun + minRun + minOff + 1));
  const runKinds = widest * kinds;
  const found = new Uint8Array(days);
  const cost = new Float64Array(days * kinds);
  const plain = new Float64Array(days * kinds);
  const toGo = new Float64Array((days + 1) * runKinds);
  // forward pass: sparse states of a day, as parallel arrays
  let capacity = 1 << 16;
  let stateOf = new Int32Array(capacity);
  let gone = new Float64Array(capacity);
  let parent = new Int32Array(capacity);
  const dayStart = new Int32Array(days + 2);
  let slots = new Int32Array(1 << 16).fill(NONE);
  const steps = Int32Array.from(minutes, (length) => length / minuteStep);
  const longestStep = Math.max(...steps);

  const rewindow: Rewindow = { solve, found, current: 0, lowest: 0 };
  return rewindow;

  function solve(
    state: RosterState,
    person: number,
    from: number,
    to: number,
    bound: number,
    { noise, budget, extra }: RewindowOptions = {},
  ): number {
    const { maxRun, minRun, minOff, kinds: mine, minMinutes, maxMinutes, maxWeekends } = limits[person]!;
    const row = person * days;
    const { cells } = state;
    const length = to - from + 1;
    const waivedFrom = maxRun; // runs: 0 … maxRun-1 work of 1 … maxRun; then minRun-1 waived; then minOff rests
    const restFrom = maxRun + minRun - 1;
    const runs = restFrom + minOff;
    const width = runs * kinds;

    // 1. costs of the cells
    let current = 0;
    for (let d = 0; d < length; d++) {
      const day = from + d;
      const own = (row + day) * kinds;
      for (const kind of mine) {
        const c = allowed[own + kind] ? marginalCost(instance, state, person, day, kind) : Infinity;
        plain[d * kinds + kind] = c;
        cost[d * kinds + kind] = c + (noise ? noise() : 0) + (extra ? extra[day * kinds + kind]! : 0);
      }
      current += plain[d * kinds + cells[row + day]!]!;
    }
    rewindow.current = current;

    // 2. what is left and right of the window
    const outside = budgetUsed(state, person, row, from, to);
    const least = Math.max(0, Math.ceil(((budget?.minMinutes ?? minMinutes) - outside.minutes) / minuteStep));
    const most = Math.floor(((budget?.maxMinutes ?? maxMinutes) - outside.minutes) / minuteStep);
    const weekendsLeft = (budget?.maxWeekends ?? maxWeekends) - outside.weekends;
    rewindow.lowest = Infinity;
    if (most < 0 || weekendsLeft < 0) return Infinity;
    const start = startRun(cells, row, from, limits[person]!, waivedFrom, restFrom);
    const startKind = from > 0 ? cells[row + from - 1]! : 0;
    const { tracked, left } = tightestKind(state, person, row, from, to);

    // 3. backward: cost to go by run and last kind, without budgets
    fillEnd(cells, row, to, limits[person]!, waivedFrom, restFrom, runs, length, mine);
    for (let d = length - 1; d > 0; d--) {
      for (let run = 0; run < runs; run++) {
        if (run >= restFrom) toGo[d * width + run * kinds] = cheapestFrom(d, run, 0);
        else
          for (let m = 1; m < mine.length; m++)
            toGo[d * width + run * kinds + mine[m]!] = cheapestFrom(d, run, mine[m]!);
      }
    }
    const startAt = start === NONE ? restFrom : start;
    rewindow.lowest = cheapestFrom(0, startAt, startKind);
    if (!(rewindow.lowest <= bound)) return Infinity;

    // 4. forward, pruned
    const weeks = weekendsLeft + 1;
    const span = most + 1;
    const counts = tracked === NONE ? 1 : left + 1;
    const perDay = width * weeks * span * counts;
    if (slots.length < perDay) slots = new Int32Array(perDay).fill(NONE);
    let count = 0;
    dayStart[0] = 0;
    push((startAt * kinds + startKind) * weeks * span * counts, 0, NONE);
    for (let d = 0; d < length; d++) {
      const day = from + d;
      const saturday = day % 7 === 5;
      const sunday = day % 7 === 6;
      const saturdayShared = saturday && day === to && day + 1 < days && cells[row + day + 1]! > 0;
      const begin = dayStart[d]!;
      const end = count;
      dayStart[d + 1] = end;
      const next = (d + 1) * width;
      const costs = d * kinds;
      const daysLeft = length - d - 1;
      for (let i = begin; i < end; i++) {
        let packed = stateOf[i]!;
        const used = packed % counts;
        packed = (packed - used) / counts;
        const spent = packed % span;
        packed = (packed - spent) / span;
        const week = packed % weeks;
        const runKind = (packed - week) / weeks;
        const kind = runKind % kinds;
        const run = (runKind - kind) / kinds;
        const g = gone[i]!;
        for (let n = 0; n < mine.length; n++) {
          const then = mine[n]!;
          const c = cost[costs + then]!;
          if (c === Infinity) continue;
          const follow = nextRun(d, run, kind, then);
          if (follow === NONE) continue;
          const total = g + c;
          if (total + toGo[next + follow * kinds + then]! > bound) continue;
          const worked = spent + steps[then]!;
          if (worked > most || worked + daysLeft * longestStep < least) continue;
          let weekend = week;
          if (then > 0 && ((saturday && !saturdayShared) || (sunday && kind === 0 && !saturdayOutside(d, day))))
            weekend++;
          if (weekend >= weeks) continue;
          const number = then === tracked ? used + 1 : used;
          if (number >= counts) continue;
          const target = (((follow * kinds + then) * weeks + weekend) * span + worked) * counts + number;
          const known = slots[target]!;
          if (known >= end) {
            if (total < gone[known]!) {
              gone[known] = total;
              parent[known] = i;
            }
          } else {
            slots[target] = count;
            push(target, total, i);
          }
        }
      }
      for (let i = end; i < count; i++) slots[stateOf[i]!] = NONE;
    }
    dayStart[length + 1] = count;

    // 5. the cheapest end, and the way back
    let best = NONE;
    let bestCost = bound;
    const ends = length * width;
    for (let i = dayStart[length]!; i < count; i++) {
      const packed = Math.floor(stateOf[i]! / counts);
      if (packed % span < least) continue;
      const runKind = Math.floor(packed / span / weeks);
      const total = gone[i]! + toGo[ends + runKind]!;
      if (total <= bestCost) {
        bestCost = total;
        best = i;
      }
    }
    if (best === NONE) return Infinity;
    let sum = 0;
    for (let d = length - 1, i = best; d >= 0; d--) {
      const kind = Math.floor(stateOf[i]! / counts / span / weeks) % kinds;
      found[d] = kind;
      sum += plain[d * kinds + kind]!;
      i = parent[i]!;
    }
    return sum;

    function push(packed: number, total: number, before: number): void {
      if (count === capacity) grow();
      stateOf[count] = packed;
      gone[count] = total;
      parent[count] = before;
      count++;
    }

    function cheapestFrom(d: number, run: number, kind: number): number {
      let best = Infinity;
      for (let n = 0; n < mine.length; n++) {
        const then = mine[n]!;
        const c = cost[d * kinds + then]!;
        if (c === Infinity) continue;
        const follow = nextRun(d, run, kind, then);
        if (follow === NONE) continue;
        const total = c + toGo[(d + 1) * width + follow * kinds + then]!;
        if (total < best) best = total;
      }
      return best;
    }

    function saturdayOutside(d: number, day: number): boolean {
      return d === 0 && day > 0 && cells[row + day - 1]! > 0;
    }

    function nextRun(d: number, run: number, kind: number, then: number): number {
      if (start === NONE && d === 0) {
        if (then > 0) return minRun > 1 ? waivedFrom : 0;
        return runs - 1;
      }
      if (run >= restFrom) {
        if (then === 0) return run < runs - 1 ? run + 1 : run;
        return run === runs - 1 ? 0 : NONE;
      }
      if (then > 0) {
        if (forbidden[kind * kinds + then]) return NONE;
        if (run >= waivedFrom) {
          const length = run - waivedFrom + 2; // a waived run of 1 … minRun-1 days, one longer
          if (length > maxRun) return NONE;
          return length < minRun ? run + 1 : length - 1;
        }
        return run + 1 < maxRun ? run + 1 : NONE;
      }
      if (run < waivedFrom && run + 1 < minRun) return NONE;
      return minOff === 1 ? runs - 1 : restFrom;
    }
  }

  function grow(): void {
    capacity *= 2;
    const wider = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    stateOf = wider(stateOf, new Int32Array(capacity));
    gone = wider(gone, new Float64Array(capacity));
    parent = wider(parent, new Int32Array(capacity));
  }

  function budgetUsed(state: RosterState, person: number, row: number, from: number, to: number) {
    let inside = 0;
    for (let day = from; day <= to; day++) inside += minutes[state.cells[row + day]!]!;
    let weekends = state.weekends[person]! - weekendsWorked(state.cells, row, from, to, days);
    // a weekend cut by the border stays counted when its day outside is worked
    if (from % 7 === 6 && state.cells[row + from - 1]! > 0) weekends++;
    if (to % 7 === 5 && to + 1 < days && state.cells[row + to + 1]! > 0) weekends++;
    return { minutes: state.minutes[person]! - inside, weekends };
  }

  /** The limited kind that could be worked too often in the window with the least to spare, and how many are left to it. */
  function tightestKind(state: RosterState, person: number, row: number, from: number, to: number) {
    const { limitedKinds, maxOfKind } = limits[person]!;
    let tracked = NONE;
    let left = to - from + 1;
    for (const kind of limitedKinds) {
      let free = maxOfKind[kind]! - state.ofKind[person * kinds + kind]!;
      for (let day = from; day <= to; day++) if (state.cells[row + day] === kind) free++;
      if (free < left) [tracked, left] = [kind, Math.max(0, free)];
    }
    return { tracked, left };
  }

  /** The run that ends on the day before the window; NONE when the window begins the horizon. */
  function startRun(
    cells: Uint8Array,
    row: number,
    from: number,
    { maxRun, minRun, minOff }: { maxRun: number; minRun: number; minOff: number },
    waivedFrom: number,
    restFrom: number,
  ): number {
    if (from === 0) return NONE;
    const work = cells[row + from - 1]! > 0;
    let length = 1;
    const most = work ? maxRun : minOff;
    while (length < most && from - 1 - length >= 0 && cells[row + from - 1 - length]! > 0 === work) length++;
    const touches = from - 1 - length < 0;
    if (!work) return restFrom + (touches ? minOff : length) - 1;
    return touches && length < minRun ? waivedFrom + length - 1 : length - 1;
  }

  /** Cost to go after the last day: 0 when the run can be followed by what stands to the right, else Infinity. */
  function fillEnd(
    cells: Uint8Array,
    row: number,
    to: number,
    { maxRun, minRun, minOff }: { maxRun: number; minRun: number; minOff: number },
    waivedFrom: number,
    restFrom: number,
    runs: number,
    length: number,
    mine: Uint8Array,
  ): void {
    const base = length * runs * kinds;
    toGo.fill(0, base, base + runs * kinds);
    if (to + 1 >= days) return;
    const next = cells[row + to + 1]!;
    const nextWork = next > 0;
    let right = 1;
    const cap = nextWork ? maxRun + 1 : minOff;
    while (right < cap && to + 1 + right < days && cells[row + to + 1 + right]! > 0 === nextWork) right++;
    const open = to + 1 + right >= days; // the run to the right touches the end: no minimum
    for (let run = 0; run < runs; run++) {
      const rest = run >= restFrom;
      for (const kind of rest ? [0] : mine) {
        if (!rest && kind === 0) continue;
        toGo[base + run * kinds + kind] = fits(run, rest, kind) ? 0 : Infinity;
      }
    }

    function fits(run: number, rest: boolean, kind: number): boolean {
      if (rest) {
        const satisfied = run === runs - 1;
        if (nextWork) return satisfied && (right >= minRun || open);
        return satisfied || open || run - restFrom + 1 + right >= minOff;
      }
      const waived = run >= waivedFrom;
      const worked = waived ? run - waivedFrom + 1 : run + 1;
      if (!nextWork) return (waived || worked >= minRun) && (right >= minOff || open);
      if (forbidden[kind * kinds + next] || worked + right > maxRun) return false;
      return waived || open || worked + right >= minRun;
    }
  }
}
