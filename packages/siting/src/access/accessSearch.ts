import { seededRandom } from '../search/random.ts';
import type { AccessSitingProblem } from './accessProblem.ts';
import { AccessState } from './accessState.ts';
import { accessObjectives } from './objectives/index.ts';
import type { SiteOption } from './options.ts';

/**
 * Greedy choice then exchanges of one site for the best other, shaken and repeated: a good choice in little time, without
 * proof. A pass over all options costs one look at each column.
 */
export class AccessSearch {
  private readonly problem: AccessSitingProblem;
  private readonly options: readonly SiteOption[];
  private readonly forced: ReadonlySet<number>;
  private readonly stopped: () => boolean;
  private readonly random = seededRandom(20_261_124);

  constructor(problem: AccessSitingProblem, options: readonly SiteOption[], stopped: () => boolean) {
    this.problem = problem;
    this.options = options;
    this.forced = new Set(problem.forced);
    this.stopped = stopped;
  }

  /** The best choice met from `start` in `rounds` shakes. */
  run(start: readonly SiteOption[], rounds: number): SiteOption[] {
    const objective = accessObjectives[this.problem.objective];
    const state = new AccessState(this.problem, objective);
    this.restart(state, start);
    let best = [...state.chosen];
    let [bestValue, bestScore] = [state.value, state.score];
    for (let round = 0; round < rounds && !this.stopped(); round++) {
      this.shake(state);
      this.restart(state, state.chosen);
      const value = state.value;
      if (objective.isBetter(value, bestValue) || (value === bestValue && state.score > bestScore)) {
        best = [...state.chosen];
        [bestValue, bestScore] = [value, state.score];
      } else reset(state, best);
    }
    return best;
  }

  private restart(state: AccessState, start: readonly SiteOption[]): void {
    reset(state, start);
    this.openForced(state);
    this.fill(state);
    while (this.exchange(state) && !this.stopped());
  }

  /** The smallest allowed form of each forced candidate; an exchange may change its size later. */
  private openForced(state: AccessState): void {
    for (const candidate of this.forced) {
      if (state.chosen.some((site) => site.candidate === candidate)) continue;
      const own = this.options.filter((option) => option.candidate === candidate);
      const cheapest = own.sort((a, b) => a.cost - b.cost)[0];
      if (cheapest) state.add(cheapest);
    }
  }

  /** Adds the option that gains most for its cost while one gains. */
  private fill(state: AccessState): void {
    const perCost = this.problem.budget !== undefined;
    for (;;) {
      const next = this.best(state, (option, gain) => (perCost ? gain / option.cost : gain));
      if (!next) return;
      state.add(next);
    }
  }

  /** The first exchange that raises the score, the best option for each site in turn. */
  private exchange(state: AccessState): boolean {
    for (const site of [...state.chosen]) {
      const before = state.score;
      state.remove(site);
      const isForced = this.forced.has(site.candidate);
      const back = before - state.score;
      const next = this.best(state, (option, gain) => (isForced && option.candidate !== site.candidate ? -1 : gain));
      if (next && state.gainOf(next) > back + 1e-7 * (1 + Math.abs(back))) {
        state.add(next);
        if (next.cost < site.cost) this.fill(state);
        return true;
      }
      state.add(site);
    }
    return false;
  }

  private best(state: AccessState, rate: (option: SiteOption, gain: number) => number): SiteOption | undefined {
    let best: SiteOption | undefined;
    let most = 1e-12;
    for (const option of this.options) {
      if (!state.fits(option)) continue;
      const value = rate(option, state.gainOf(option));
      if (value > most) {
        most = value;
        best = option;
      }
    }
    return best;
  }

  /** Takes away two or three sites at random, and puts one option anywhere useful. */
  private shake(state: AccessState): void {
    const movable = state.chosen.filter(({ candidate }) => !this.forced.has(candidate));
    const away = Math.min(movable.length, 2 + Math.floor(this.random() * 2));
    for (let k = 0; k < away; k++) state.remove(movable.splice(Math.floor(this.random() * movable.length), 1)[0]!);
    const option = this.options[Math.floor(this.random() * this.options.length)];
    if (option && state.fits(option)) state.add(option);
  }
}

function reset(state: AccessState, to: readonly SiteOption[]): void {
  const wanted = [...to];
  for (const site of [...state.chosen]) state.remove(site);
  for (const site of wanted) state.add(site);
}
