import { type SolvedShiftRoster, solveShiftRoster } from '@maillage/rota';
import { BadRotaInput } from './badRotaInput.ts';
import { readShiftInstance, writeShiftRoster } from './rotaFiles.ts';

export interface SolveShiftOptions {
  readonly shiftBenchmark: string;
  readonly seconds: string;
  readonly seed: string;
  readonly solution?: string;
}

export type ShiftSummary = Omit<SolvedShiftRoster, 'roster'> & {
  readonly staff: number;
  readonly days: number;
  readonly interrupted: boolean;
};

const TELL_SECONDS = 2;

/** Searches until the time is up or `interruption` aborts, writes the best roster, and tells its progress. */
export async function solveShiftFile(
  { shiftBenchmark, seconds, seed, solution }: SolveShiftOptions,
  interruption: AbortSignal,
  tell: (line: string) => void,
): Promise<ShiftSummary> {
  const limit = positive('--seconds', seconds);
  const instance = readShiftInstance(shiftBenchmark);
  const { days, staff } = instance;
  if (solution !== undefined) writeShiftRoster(instance, new Uint8Array(days * staff.length), solution);
  const started = performance.now();
  let told = 0;
  const { roster, ...found } = await solveShiftRoster(instance, {
    seconds: limit,
    seed: positive('--seed', seed),
    stopped: () => interruption.aborted,
    onBetter(penalty) {
      const elapsed = (performance.now() - started) / 1000;
      if (elapsed - told < TELL_SECONDS) return;
      told = elapsed;
      tell(`${elapsed.toFixed(0)} s, best ${penalty}`);
    },
  });
  if (solution !== undefined) writeShiftRoster(instance, roster, solution);
  return { ...found, staff: staff.length, days, interrupted: interruption.aborted };
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new BadRotaInput([
    { code: 'option/not-positive', file: option, value: text, sentence: `“${text}” is not a number above 0` },
  ]);
}
