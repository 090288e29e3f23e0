import type { CompiledInstance } from './compiledInstance.ts';
import type { Rewindow } from './rewindow.ts';
import { type RosterState, replaceCells } from './rosterState.ts';
import { swapDays } from './swap.ts';

export interface AnnealOptions {
  readonly random: () => number;
  /** Milliseconds. */
  readonly now: () => number;
  /** When the temperature is hottest and coldest, on the clock of `now`. */
  readonly begun: number;
  readonly deadline: number;
  /** When to come back, earlier than the deadline; call again to go on. */
  readonly until: number;
  readonly hot: number;
  readonly cold: number;
  /** Ends early at this penalty. */
  readonly target: number;
  readonly onBetter?: (penalty: number) => void;
  /** Told of each row that changed while the penalty is within a hundredth of the best. */
  readonly onGoodRow?: (person: number, cells: Uint8Array) => unknown;
}

const SWAPS_A_ROUND = 400;
const WINDOWS_A_ROUND = 4;

/** Simulated annealing whose moves are exchanges between two people and cheapest windows of one person. Returns the best cells met. */
export function anneal(
  instance: CompiledInstance,
  state: RosterState,
  rewindow: Rewindow,
  { random, begun, deadline, until, now, hot, cold, target, onBetter, onGoodRow }: AnnealOptions,
): { readonly cells: Uint8Array; readonly penalty: number } {
  const { days, people, kinds, limits } = instance;
  let best = state.penalty;
  let cells = state.cells.slice();
  const die = (sides: number) => Math.floor(random() * sides);
  let temperature = hot;
  const threshold = () => -temperature * Math.log(1 - random());
  while (best > target) {
    const time = now();
    if (time >= until) break;
    temperature = hot * (cold / hot) ** Math.min(1, (time - begun) / (deadline - begun));
    for (let k = 0; k < SWAPS_A_ROUND; k++) {
      const length = 1 + die(random() < 0.3 ? Math.min(14, days) : Math.min(5, days));
      const from = die(days - length + 1);
      const first = die(people);
      let second = die(people - 1);
      if (second >= first) second++;
      if (swapDays(instance, state, first, second, from, from + length - 1, threshold())) {
        tell(first);
        tell(second);
      }
      if (state.penalty < best) keep();
    }
    for (let k = 0; k < WINDOWS_A_ROUND; k++) {
      const person = die(people);
      const length = Math.min(days, 5 + die(10));
      const from = die(days - length + 1);
      if (improveWindow(person, from, from + length - 1)) {
        tell(person);
      }
      if (state.penalty < best) keep();
    }
  }
  return { cells, penalty: best };

  function tell(person: number): void {
    if (onGoodRow && state.penalty <= best * 1.01)
      onGoodRow(person, state.cells.subarray(person * days, (person + 1) * days));
  }

  function keep(): void {
    best = state.penalty;
    cells = state.cells.slice();
    onBetter?.(best);
  }

  function improveWindow(person: number, from: number, to: number): boolean {
    const allowance = threshold();
    const scale = temperature * 0.5;
    const noise = () => -scale * Math.log(1 - random());
    // the noise of a window adds about its length times the scale to any row: it is given to the bound as well
    const current = currentCost(person, from, to);
    const cost = rewindow.solve(state, person, from, to, current + allowance + scale * (to - from + 1), { noise });
    if (cost === Infinity || cost > rewindow.current + allowance) return false;
    const found = rewindow.found.subarray(0, to - from + 1);
    for (const kind of limits[person]!.limitedKinds) {
      let count = state.ofKind[person * kinds + kind]!;
      for (let d = 0; d < found.length; d++)
        count += Number(found[d] === kind) - Number(state.cells[person * days + from + d] === kind);
      if (count > limits[person]!.maxOfKind[kind]!) return false;
    }
    replaceCells(instance, state, person, from, found);
    return true;
  }

  function currentCost(person: number, from: number, to: number): number {
    const { request, coverCost } = instance;
    let sum = 0;
    for (let day = from; day <= to; day++) {
      const kind = state.cells[person * days + day]!;
      sum += request[(person * days + day) * kinds + kind]!;
      if (kind === 0) continue;
      const at = (day * kinds + kind) * (people + 1) + state.present[day * kinds + kind]!;
      sum += coverCost[at]! - coverCost[at - 1]!;
    }
    return sum;
  }
}
