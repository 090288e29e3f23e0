import { type CompiledInstance, isWeekend } from './compiledInstance.ts';
import type { Rewindow, WindowBudget } from './rewindow.ts';
import { type RosterState, replaceCells } from './rosterState.ts';

const MONTH_DAYS = 28;
const QUARTER_DAYS = 91;
const TRIES = 6;
const DETERRENT = 200;
/** Above any difference between two rows. */
const WIDEST = 1e6;
const PRICE_SPAN = 100;

/**
 * Gives a person the cheapest legal row for what is still wanted; their former row goes. Horizons longer than a quarter are filled
 * window by window, with minutes and weekends in proportion: months first, quarters when the seams of months leave no legal row.
 * Returns false, and a row of rest, when none was found.
 */
export function buildRow(instance: CompiledInstance, state: RosterState, rewindow: Rewindow, person: number): boolean {
  const { days } = instance;
  const lengths = days <= QUARTER_DAYS ? [days] : [MONTH_DAYS, QUARTER_DAYS];
  return lengths.some((length) => buildByWindows(instance, state, rewindow, person, length));
}

function buildByWindows(
  instance: CompiledInstance,
  state: RosterState,
  rewindow: Rewindow,
  person: number,
  length: number,
): boolean {
  const { days, limits } = instance;
  const { minMinutes, maxMinutes, maxWeekends } = limits[person]!;
  const rest = new Uint8Array(days);
  replaceCells(instance, state, person, 0, rest);
  for (let from = 0; from < days; from += length) {
    const to = Math.min(days, from + length) - 1;
    const share = (to + 1) / days;
    const slack = (maxMinutes - minMinutes) / 2 + instance.minuteStep;
    const target = ((minMinutes + maxMinutes) / 2) * share;
    const whole = { minMinutes, maxMinutes, maxWeekends };
    const part = {
      minMinutes: target - slack,
      maxMinutes: target + slack,
      maxWeekends: Math.ceil(maxWeekends * share),
    };
    const budgets = to === days - 1 ? [whole] : [part, { ...part, minMinutes: target - 4 * slack }];
    if (budgets.some((budget) => fillWindow(instance, state, rewindow, person, from, to, budget))) continue;
    replaceCells(instance, state, person, 0, rest);
    return false;
  }
  return true;
}

/** The shortest path knows no limits on numbers of a shift: a kind worked too often is made dearer, then forbidden. */
function fillWindow(
  instance: CompiledInstance,
  state: RosterState,
  rewindow: Rewindow,
  person: number,
  from: number,
  to: number,
  budget: WindowBudget,
): boolean {
  const { days, kinds, limits } = instance;
  const { limitedKinds, maxOfKind } = limits[person]!;
  const extra = new Float64Array(days * kinds);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (!cheapest(instance, rewindow, state, person, from, to, budget, extra)) return false;
    const cells = rewindow.found.slice(0, to - from + 1);
    const tooMany = limitedKinds.filter((kind) => {
      const share = Math.ceil((maxOfKind[kind]! * (to + 1)) / days);
      return state.ofKind[person * kinds + kind]! + cells.filter((cell) => cell === kind).length > share;
    });
    if (tooMany.length === 0) {
      replaceCells(instance, state, person, from, cells);
      return true;
    }
    const dearer = attempt === TRIES - 2 ? Infinity : DETERRENT;
    for (const kind of tooMany) for (let day = from; day <= to; day++) extra[day * kinds + kind]! += dearer;
  }
  return false;
}

/**
 * The cheapest window without a bound known beforehand: the bound starts at what no row can beat, and is widened. Prices on minutes
 * and on weekends (Lagrange multipliers, added to `extra`) bring that lower bound near what the limits allow, so that little is searched.
 */
function cheapest(
  instance: CompiledInstance,
  rewindow: Rewindow,
  state: RosterState,
  person: number,
  from: number,
  to: number,
  budget: WindowBudget,
  extra: Float64Array,
): boolean {
  const { days, kinds, minutes, minuteStep } = instance;
  const priced = new Float64Array(days * kinds);
  const price = (ofStep: number, ofWeekend: number): number => {
    for (let day = from; day <= to; day++)
      for (let kind = 1; kind < kinds; kind++)
        priced[day * kinds + kind] =
          extra[day * kinds + kind]! + (ofStep * minutes[kind]!) / minuteStep + (isWeekend(day) ? ofWeekend : 0);
    rewindow.solve(state, person, from, to, -1e15, { budget, extra: priced });
    const limit = ofStep > 0 ? budget.maxMinutes : budget.minMinutes;
    return rewindow.lowest - (ofStep * (limit - state.minutes[person]!)) / minuteStep;
  };
  if (price(0, 0) === Infinity) return false;
  const ofStep = highest((x) => price(x, 0), -PRICE_SPAN, PRICE_SPAN);
  price(ofStep, 0);
  for (let room = 16; room < WIDEST; room *= 4)
    if (rewindow.solve(state, person, from, to, rewindow.lowest + room, { budget, extra: priced }) < Infinity)
      return true;
  return false;
}

/** Where a concave function is highest, about. */
function highest(f: (x: number) => number, low: number, high: number): number {
  let at = (low + high) / 2;
  let value = f(at);
  for (let step = (high - low) / 4; step > 0.5; step /= 2) {
    for (const x of [at - step, at + step]) {
      const found = f(x);
      if (found <= value) continue;
      [at, value] = [x, found];
      break;
    }
  }
  return at;
}
