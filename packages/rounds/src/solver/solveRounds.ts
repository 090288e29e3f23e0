import type { RoundsInstance } from '../instance/roundsInstance.ts';
import { type RoundsFound, RoundsSearch } from './roundsSearch.ts';

/** The best of so many plans, in one go: the same seed and count always give the same result. */
export function solveRounds(
  instance: RoundsInstance,
  options: { readonly steps: number; readonly seed?: number },
): RoundsFound {
  const search = new RoundsSearch(instance, options.seed ?? 1);
  for (let k = 0; k < Math.max(1, options.steps); k++) search.step();
  return search.best!;
}
