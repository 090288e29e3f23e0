import { isAtOrUnder } from '@maillage/access';
import type { Baseline } from './baseline.ts';
import type { Evaluation } from './evaluate.ts';
import type { Count } from './indicators.ts';

/** Who crosses a threshold. */
export interface Crossing {
  readonly threshold: number;
  readonly lifted: Count;
  readonly dropped: Count;
}

/** What a scenario changes, told from the places that it touches: cheap enough for every frame. */
export interface Lifts {
  readonly low: Crossing;
  readonly high: Crossing;
  readonly better: Count;
  readonly worse: Count;
}

/** Differences of access under this are the order of floating-point sums, not care. */
export const NOISE = 1e-9;

/** `inside`: 1 for the places of the territory; without it, all. */
export function liftsOf(baseline: Baseline, evaluation: Evaluation, inside?: Uint8Array): Lifts {
  const { low, high } = baseline.thresholds;
  const counts = { better: zero(), worse: zero(), ...crossings('low'), ...crossings('high') };
  for (const place of evaluation.touched) {
    if (inside && inside[place] === 0) continue;
    const [before, after] = [baseline.access[place]!, evaluation.access[place]!];
    const people = evaluation.people[place]!;
    if (Math.abs(after - before) <= NOISE) continue;
    add(after > before ? counts.better : counts.worse, people);
    const crosses = (threshold: number) => isAtOrUnder(before, threshold) !== isAtOrUnder(after, threshold);
    if (crosses(low)) add(after > before ? counts.lowLifted : counts.lowDropped, people);
    if (crosses(high)) add(after > before ? counts.highLifted : counts.highDropped, people);
  }
  return {
    low: { threshold: low, lifted: counts.lowLifted, dropped: counts.lowDropped },
    high: { threshold: high, lifted: counts.highLifted, dropped: counts.highDropped },
    better: counts.better,
    worse: counts.worse,
  };
}

/** One for each place of the territory. */
export function maskOf(places: number, members: Uint32Array): Uint8Array {
  const mask = new Uint8Array(places);
  for (const place of members) mask[place] = 1;
  return mask;
}

/** People lifted above the low threshold, less those who fall under it. */
export const netLifted = ({ low }: Lifts): number => low.lifted.people - low.dropped.people;

type Running = { people: number; communes: number };
const zero = (): Running => ({ people: 0, communes: 0 });
const crossings = <Name extends 'low' | 'high'>(name: Name) =>
  ({ [`${name}Lifted`]: zero(), [`${name}Dropped`]: zero() }) as Record<`${Name}${'Lifted' | 'Dropped'}`, Running>;

function add(count: Running, people: number): void {
  count.people += people;
  count.communes += 1;
}
