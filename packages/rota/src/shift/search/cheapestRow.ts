import { SATURDAY } from '../shiftInstance.ts';
import { type CompiledInstance, isWeekend } from './compiledInstance.ts';
import { createWorkBlocks } from './workBlocks.ts';

/** The cheapest whole row of a person when each cell has a price. */
export interface CheapestRow {
  /**
   * Cost of the cheapest legal row, written to `found`; Infinity when none costs at most `bound`. `price` is the cost of each cell,
   * `[day * kinds + kind]`, Infinity when it may not be. Exact but for the limits on numbers of a shift beyond the tightest one, which
   * `found` may break.
   */
  solve(person: number, price: Float64Array, bound: number): number;
  readonly found: Uint8Array;
  /** The limited kind of each person that is never worked too often; 0 when there is none. */
  readonly tightest: Int32Array;
}

const FIRST_STEP = 16;
const LAST_STEP = 0.5;
const MOST_ROUNDS = 60;
/** A row this far above the lower bound is looked for first: little is searched when it is there. */
const FIRST_ROOM = 8;
const WIDEST_ROOM = 2000;
/** Rounding of sums of costs. */
const ROUNDING = 1e-9;
/** What has a limit over the whole row: minutes, weekends, and the tightest kind. */
const PRICED = 3;

/**
 * A row is rests and runs of work in turn, so the path goes from run to run instead of from day to day: a state is a day, what was used
 * of each limit, and whether a rest or a run has just ended. Lagrange prices on the limits give each day a lower bound on what is to come,
 * which leaves few states.
 */
export function createCheapestRow(instance: CompiledInstance): CheapestRow {
  const { days, kinds, limits, minuteStep, people } = instance;
  const blocks = createWorkBlocks(instance);
  const { longest, first, cost, steps, tracked, tightest } = blocks;
  const found = new Uint8Array(days);
  const weekends = Int32Array.from({ length: days * longest }, (_, run) =>
    weekendsOfRun(Math.floor(run / longest), (run % longest) + 1),
  );
  // the cheapest continuation after a rest and after a run at the prices, limits waived; and the most steps it can hold
  const restGo = new Float64Array(days + 1);
  const workGo = new Float64Array(days + 1);
  const restMost = new Int32Array(days + 1);
  const workMost = new Int32Array(days + 1);
  /** Cost of resting from the first day to before a day. */
  const restUntil = new Float64Array(days + 1);
  const prices = new Float64Array(people * PRICED);
  let rested = new Float64Array();
  let worked = new Float64Array();
  let behind = new Int32Array(); // the entry of the run that ended here
  let person = 0;
  let least = 0;
  let most = 0;
  let mostTracked = 0;
  let mostWeekends = 0;
  return { solve, found, tightest };

  function solve(who: number, price: Float64Array, bound: number): number {
    person = who;
    const { minMinutes, maxMinutes, maxWeekends, maxOfKind } = limits[person]!;
    least = Math.max(0, Math.ceil(minMinutes / minuteStep));
    most = Math.floor(maxMinutes / minuteStep);
    mostTracked = tightest[person]! > 0 ? maxOfKind[tightest[person]!]! : 0;
    mostWeekends = Math.min(maxWeekends, Math.ceil(days / 7));
    if (most < 0 || mostWeekends < 0) return Infinity;
    for (let day = 0; day < days; day++) restUntil[day + 1] = restUntil[day]! + price[day * kinds]!;
    blocks.price(person, price);
    measureMost();
    const lowest = raisePrices(bound);
    if (lowest > bound) return Infinity;
    for (let room = FIRST_ROOM; lowest + room < bound && room < WIDEST_ROOM; room *= 4) {
      const total = shortestPath(lowest + room);
      if (total < Infinity) return total;
    }
    return shortestPath(bound);
  }

  /** Raises the lower bound by the prices of the limits, one after the other; leaves `restGo` and `workGo` at them. */
  function raisePrices(bound: number): number {
    const mine = prices.subarray(person * PRICED, (person + 1) * PRICED);
    let best = lowest(mine);
    let step = FIRST_STEP;
    for (let round = 0; step >= LAST_STEP && best <= bound && round < MOST_ROUNDS; round++) {
      const before = best;
      for (let limit = 0; limit < (tightest[person]! > 0 ? PRICED : PRICED - 1); limit++)
        for (const change of [step, -step]) {
          const kept = mine[limit]!;
          mine[limit] = limit === 0 ? kept + change : Math.max(0, kept + change);
          const value = lowest(mine);
          if (value > best) best = value;
          else mine[limit] = kept;
        }
      if (best === before) step /= 2;
    }
    return lowest(mine);
  }

  /** What the prices give back at most to a legal row. */
  function refund([ofStep, ofWeekend, ofTracked]: ArrayLike<number> & Iterable<number>): number {
    return ofStep! * (ofStep! > 0 ? most : least) + ofWeekend! * mostWeekends + ofTracked! * mostTracked;
  }

  /** A cost that no legal row beats. */
  function lowest(of: Float64Array): number {
    const { minOff, maxRun } = limits[person]!;
    const [ofStep, ofWeekend, ofTracked] = [of[0]!, of[1]!, of[2]!];
    restGo[days] = 0;
    workGo[days] = 0;
    for (let day = days - 1; day >= 0; day--) {
      const back = Math.min(days, day + minOff);
      workGo[day] = restUntil[back]! - restUntil[day]! + restGo[back]!;
      let go = restUntil[day + 1]! - restUntil[day]! + restGo[day + 1]!;
      const last = Math.min(maxRun, days - day);
      for (let length = shortestRun(day); length <= last; length++) {
        if (!mayBe(day, length)) continue;
        const run = day * longest + length - 1;
        const fixed = workGo[day + length]! + ofWeekend * weekends[run]!;
        for (let entry = first[run]!; entry < first[run + 1]!; entry++) {
          const total = fixed + cost[entry]! + ofStep * steps[entry]! + ofTracked * tracked[entry]!;
          if (total < go) go = total;
        }
      }
      restGo[day] = go;
    }
    return restGo[0]! - refund(of);
  }

  function shortestRun(day: number): number {
    return day === 0 ? 1 : Math.min(limits[person]!.minRun, days - day);
  }

  /** Runs at the ends of the horizon may be short. */
  function mayBe(day: number, length: number): boolean {
    return length >= limits[person]!.minRun || day === 0 || day + length >= days;
  }

  function measureMost(): void {
    const { minOff, maxRun } = limits[person]!;
    restMost[days] = 0;
    workMost[days] = 0;
    for (let day = days - 1; day >= 0; day--) {
      workMost[day] = restMost[Math.min(days, day + minOff)]!;
      let longestRest = restMost[day + 1]!;
      for (let length = 1; length <= Math.min(maxRun, days - day); length++) {
        const run = day * longest + length - 1;
        for (let entry = first[run]!; entry < first[run + 1]!; entry++)
          longestRest = Math.max(longestRest, steps[entry]! + workMost[day + length]!);
      }
      restMost[day] = longestRest;
    }
  }

  /** States of a day: `(weekends * (mostTracked + 1) + tracked) * (most + 1) + steps`. */
  function shortestPath(bound: number): number {
    const { minOff, maxRun } = limits[person]!;
    const of = prices.subarray(person * PRICED, (person + 1) * PRICED);
    const [ofStep, ofWeekend, ofTracked] = [of[0]!, of[1]!, of[2]!];
    const span = most + 1;
    const perWeekend = (mostTracked + 1) * span;
    const size = (mostWeekends + 1) * perWeekend;
    const limit = bound + refund(of) + ROUNDING;
    clear(size);
    rested[0] = 0;
    let best = Infinity;
    let end = -1;
    let endsWithRun = false;
    for (let day = 0; day <= days; day++) {
      const now = day * size;
      const rest = day > 0 ? restUntil[day]! - restUntil[day - 1]! : 0;
      const before = day > 0 ? now - size : now;
      const past = day >= minOff ? now - minOff * size : -1;
      const resting = past >= 0 ? restUntil[day]! - restUntil[day - minOff]! : 0;
      const lastRun = Math.min(maxRun, days - day);
      const firstRun = shortestRun(day);
      for (let at = 0; at < size; at++) {
        let value = rested[before + at]! + rest;
        if (past >= 0 && worked[past + at]! + resting < value) value = worked[past + at]! + resting;
        if (value + restGo[day]! > limit) continue;
        const spent = at % span;
        if (spent + restMost[day]! < least) continue;
        rested[now + at] = value;
        const used = Math.floor(at / span) % (mostTracked + 1);
        for (let length = firstRun; length <= lastRun; length++) {
          if (!mayBe(day, length)) continue;
          const run = day * longest + length - 1;
          const after = day + length;
          if (at + weekends[run]! * perWeekend >= size) continue;
          const to = after * size + at + weekends[run]! * perWeekend;
          const fixed = value + ofWeekend * weekends[run]!;
          const ceiling = limit - workGo[after]!;
          const short = least - workMost[after]! - spent;
          for (let entry = first[run]!; entry < first[run + 1]!; entry++) {
            const total = fixed + cost[entry]! + ofStep * steps[entry]! + ofTracked * tracked[entry]!;
            if (total > ceiling || spent + steps[entry]! > most || steps[entry]! < short) continue;
            if (used + tracked[entry]! > mostTracked) continue;
            const target = to + steps[entry]! + tracked[entry]! * span;
            if (total >= worked[target]!) continue;
            worked[target] = total;
            behind[target] = entry;
          }
        }
      }
    }
    for (let at = 0; at < size; at++) {
      const spent = at % span;
      if (spent < least) continue;
      const paid =
        ofStep * spent +
        ofWeekend * Math.floor(at / perWeekend) +
        ofTracked * (Math.floor(at / span) % (mostTracked + 1));
      consider(days * size + at, rested[days * size + at]! - paid, false);
      for (let day = Math.max(1, days - minOff + 1); day <= days; day++)
        consider(day * size + at, worked[day * size + at]! + restUntil[days]! - restUntil[day]! - paid, true);
    }
    if (end >= 0) trace(end, endsWithRun, size);
    return best;

    function consider(at: number, total: number, run: boolean): void {
      if (total > bound + ROUNDING || total >= best) return;
      best = total;
      end = at;
      endsWithRun = run;
    }
  }

  /** Writes the row that ends in a state. */
  function trace(end: number, endsWithRun: boolean, size: number): void {
    const { minOff } = limits[person]!;
    const span = most + 1;
    const perWeekend = (mostTracked + 1) * span;
    found.fill(0);
    for (let at = end, run = endsWithRun; at > 0; ) {
      const day = Math.floor(at / size);
      if (run) {
        const entry = behind[at]!;
        const length = lengthOf(entry, day);
        blocks.fill(day - length, length, entry, found);
        const touched = weekends[(day - length) * longest + length - 1]!;
        at -= length * size + touched * perWeekend + tracked[entry]! * span + steps[entry]!;
        run = false;
      } else {
        const rest = rested[at - size]! + (restUntil[day]! - restUntil[day - 1]!); // to the last bit what it was above
        run = day >= minOff && !(rest <= rested[at]!);
        at -= run ? minOff * size : size;
      }
    }
  }

  /** The length of a run of which the last day is known. */
  function lengthOf(entry: number, after: number): number {
    let length = 1;
    while (
      !(first[(after - length) * longest + length - 1]! <= entry && entry < first[(after - length) * longest + length]!)
    )
      length++;
    return length;
  }

  function clear(size: number): void {
    const total = (days + 1) * size;
    if (rested.length < total) {
      rested = new Float64Array(total);
      worked = new Float64Array(total);
      behind = new Int32Array(total);
    }
    rested.fill(Infinity, 0, total);
    worked.fill(Infinity, 0, total);
  }
}

/** Weekends that a run touches. */
function weekendsOfRun(start: number, length: number): number {
  let touched = 0;
  for (let day = start; day < start + length; day++)
    if (isWeekend(day) && (day === start || day % 7 === SATURDAY)) touched++;
  return touched;
}
