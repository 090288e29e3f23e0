import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkRounds, RoundsSearch, solutionAsCsv } from '@maillage/rounds';
import { BadRoundsInput } from './badRoundsInput.ts';
import { readInstance } from './readRounds.ts';

/** The event loop gets a turn this often, so that Ctrl-C is heard. */
const TURN_MILLISECONDS = 50;
const TELL_SECONDS = 2;

export interface SolveOptions {
  readonly cordeau: string;
  readonly seconds: string;
  readonly seed: string;
  readonly solution?: string;
}

export interface SolveSummary {
  readonly customers: number;
  readonly days: number;
  readonly vehicles: number;
  /** Total distance, recomputed by the checker. */
  readonly cost: number;
  /** Whether the checker finds every rule kept. */
  readonly feasible: boolean;
  readonly seconds: number;
  /** Plans made. */
  readonly steps: number;
  readonly seed: number;
  readonly interrupted: boolean;
}

/** Searches until the time is up or `interruption` aborts, writes the best solution, and tells its progress. */
export async function solveFile(
  { cordeau, seconds, seed, solution }: SolveOptions,
  interruption: AbortSignal,
  tell: (line: string) => void,
): Promise<SolveSummary> {
  const limit = positive('--seconds', seconds);
  const instance = readInstance(cordeau);
  if (solution !== undefined && !existsSync(dirname(solution))) {
    throw new BadRoundsInput(solution, [{ code: 'file/unwritable' }]);
  }
  const search = new RoundsSearch(instance, positive('--seed', seed));
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let told = 0;
  let turn = performance.now();
  do {
    search.step();
    if (performance.now() - turn < TURN_MILLISECONDS) continue;
    if (elapsed() - told >= TELL_SECONDS) {
      told = elapsed();
      tell(`${told.toFixed(0)} s, ${search.steps} plans, best ${search.bestCost.toFixed(2)}`);
    }
    await new Promise(setImmediate);
    turn = performance.now();
  } while (elapsed() < limit && !interruption.aborted);

  const spent = elapsed();
  const best = search.best!.solution;
  const { cost, feasible } = checkRounds(instance, best);
  if (solution !== undefined) writeFileSync(solution, solutionAsCsv(best));
  const { customers, days, vehicles } = instance;
  const size = { customers, days, vehicles };
  return {
    ...size,
    cost,
    feasible,
    seconds: spent,
    steps: search.steps,
    seed: Number(seed),
    interrupted: interruption.aborted,
  };
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new BadRoundsInput(option, [{ code: 'option/not-positive', value: text }]);
  }
  return value;
}
