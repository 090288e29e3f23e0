import { type CompiledInstance, isWeekend } from './compiledInstance.ts';

/** A roster under change, with the sums that make a change cheap to judge. */
export interface RosterState {
  readonly cells: Uint8Array;
  /** People present: `[day * kinds + kind]`. */
  readonly present: Int32Array;
  /** Minutes worked by each person. */
  readonly minutes: Int32Array;
  /** Cells of each kind by person: `[person * kinds + kind]`. */
  readonly ofKind: Int32Array;
  /** Weekends worked by each person. */
  readonly weekends: Int32Array;
  /** Requests and cover, all of it. */
  penalty: number;
}

export function createState(instance: CompiledInstance, cells?: Uint8Array): RosterState {
  const { people, days, kinds } = instance;
  const state: RosterState = {
    cells: cells?.slice() ?? new Uint8Array(people * days),
    present: new Int32Array(days * kinds),
    minutes: new Int32Array(people),
    ofKind: new Int32Array(people * kinds),
    weekends: new Int32Array(people),
    penalty: 0,
  };
  recount(instance, state);
  return state;
}

/** All the sums from the cells. */
export function recount(instance: CompiledInstance, state: RosterState): void {
  const { people, days, kinds, minutes, request, coverCost } = instance;
  state.present.fill(0);
  state.minutes.fill(0);
  state.ofKind.fill(0);
  let penalty = 0;
  for (let person = 0; person < people; person++) {
    for (let day = 0; day < days; day++) {
      const kind = state.cells[person * days + day]!;
      state.present[day * kinds + kind]!++;
      state.minutes[person]! += minutes[kind]!;
      state.ofKind[person * kinds + kind]!++;
      penalty += request[(person * days + day) * kinds + kind]!;
    }
    state.weekends[person] = weekendsWorked(state.cells, person * days, 0, days - 1, days);
  }
  for (let cell = 0; cell < days * kinds; cell++) penalty += coverCost[cell * (people + 1) + state.present[cell]!]!;
  state.penalty = penalty;
}

/** Weekends of a row with a shift, among those that days `from` … `to` touch. */
export function weekendsWorked(cells: Uint8Array, row: number, from: number, to: number, days: number): number {
  let worked = 0;
  for (let week = Math.floor(from / 7); week * 7 + 5 <= to; week++) {
    const saturday = week * 7 + 5;
    if (saturday + 1 < from || saturday >= days) continue;
    if (cells[row + saturday]! > 0 || (saturday + 1 < days && cells[row + saturday + 1]! > 0)) worked++;
  }
  return worked;
}

/** What a person's cell costs at the margin: requests, and cover with one more present (the person not counted there). */
export function marginalCost(
  instance: CompiledInstance,
  state: RosterState,
  person: number,
  day: number,
  kind: number,
): number {
  const { days, kinds, people, request, coverCost } = instance;
  const asked = request[(person * days + day) * kinds + kind]!;
  if (kind === 0) return asked;
  const others = state.present[day * kinds + kind]! - (state.cells[person * days + day] === kind ? 1 : 0);
  const at = (day * kinds + kind) * (people + 1) + others;
  return asked + coverCost[at + 1]! - coverCost[at]!;
}

/** Replaces a person's cells from `from` on; the caller has checked that the row stays legal. */
export function replaceCells(
  instance: CompiledInstance,
  state: RosterState,
  person: number,
  from: number,
  kindsOfDays: ArrayLike<number>,
): void {
  const { days, kinds, people, minutes, request, coverCost } = instance;
  const row = person * days;
  const to = from + kindsOfDays.length - 1;
  const weekendBefore = weekendsWorked(state.cells, row, from, to, days);
  for (let k = 0; k < kindsOfDays.length; k++) {
    const day = from + k;
    const before = state.cells[row + day]!;
    const after = kindsOfDays[k]!;
    if (before === after) continue;
    const asked = (row + day) * kinds;
    state.penalty += request[asked + after]! - request[asked + before]!;
    if (before > 0) {
      const at = (day * kinds + before) * (people + 1) + state.present[day * kinds + before]!;
      state.penalty += coverCost[at - 1]! - coverCost[at]!;
    }
    if (after > 0) {
      const at = (day * kinds + after) * (people + 1) + state.present[day * kinds + after]!;
      state.penalty += coverCost[at + 1]! - coverCost[at]!;
    }
    state.present[day * kinds + before]!--;
    state.present[day * kinds + after]!++;
    state.minutes[person]! += minutes[after]! - minutes[before]!;
    state.ofKind[person * kinds + before]!--;
    state.ofKind[person * kinds + after]!++;
    state.cells[row + day] = after;
  }
  state.weekends[person]! += weekendsWorked(state.cells, row, from, to, days) - weekendBefore;
}

/** Whether runs and successions are legal around days `from` … `to` of a row. */
export function runsLegal(
  instance: CompiledInstance,
  cells: Uint8Array,
  person: number,
  from: number,
  to: number,
): boolean {
  const { days, kinds, forbidden, limits } = instance;
  const { maxRun, minRun, minOff } = limits[person]!;
  const row = person * days;
  let day = from > 0 ? from - 1 : 0;
  const work = cells[row + day]! > 0;
  const back = work ? maxRun : minOff;
  for (let k = 0; k < back && day > 0 && cells[row + day - 1]! > 0 === work; k++) day--;
  const last = to + 1 < days ? to + 1 : days - 1;
  while (day <= last) {
    const start = day;
    if (cells[row + day]! > 0) {
      while (++day < days && cells[row + day]! > 0)
        if (forbidden[cells[row + day - 1]! * kinds + cells[row + day]!]) return false;
      if (day - start > maxRun || (day - start < minRun && start > 0 && day < days)) return false;
    } else {
      while (++day < days && cells[row + day] === 0) if (day > last && day - start >= minOff) return true;
      if (day - start < minOff && start > 0 && day < days) return false;
    }
  }
  return true;
}

export { isWeekend };
