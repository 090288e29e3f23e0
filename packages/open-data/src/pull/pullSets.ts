import type { DataSet } from '../dataSet.ts';
import { dataSets } from '../registry.ts';
import { isSuperseded } from './loadReference.ts';
import { type PullOptions, pullSet, type SetOutcome } from './pullSet.ts';

/**
 * Pulls the sets asked for, or all of them, and what they need first. Estimates of things that are loaded are left out unless
 * they are named.
 */
export async function pullSets(wanted: readonly string[], options: PullOptions): Promise<SetOutcome[]> {
  const outcomes: SetOutcome[] = [];
  for (const set of inOrder(wanted)) {
    if (wanted.length === 0 && isSuperseded(set, await options.store.imports())) continue;
    outcomes.push(await pullSet(set, options));
  }
  return outcomes;
}

function inOrder(wanted: readonly string[]): DataSet[] {
  if (wanted.length === 0) return [...dataSets];
  const named = new Set(wanted);
  for (const set of dataSets.toReversed()) if (named.has(set.id)) for (const need of set.needs) named.add(need);
  return dataSets.filter(({ id }) => named.has(id));
}
