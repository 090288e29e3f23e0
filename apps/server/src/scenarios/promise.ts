import type { ScenarioHeadline, ScenarioPromise } from '@maillage/contract';
import type { StoredEntry, StoredPromise } from '@maillage/database';
import { baselineOf, indicatorsOf, liftsOf, maskOf } from '@maillage/scenario';
import type { Entry } from '@maillage/supply';
import type { Atlas } from '../atlas/atlas.ts';
import { changesOn } from '../ledger/changes.ts';
import { today } from '../ledger/today.ts';
import { basisOf } from './basis.ts';

/**
 * What was promised beside what its entries do: access with them less access without them, as the ledger holds them now
 * (corrected, ended, removed), on the scenario's day, or today once it is past.
 */
export function promiseAnswer(
  atlas: Atlas,
  entries: readonly StoredEntry[],
  promise: StoredPromise,
  inside: Uint32Array | undefined,
): ScenarioPromise {
  const own = new Set(promise.entries);
  const standing = entries.filter(({ id }) => own.has(id)).length;
  const { draft, id, batch, at, byName, promised } = promise;
  const [day] = [draft.date, today()].sort().slice(-1) as [string];
  const without = entries.filter((entry) => !own.has(entry.id));
  return {
    id,
    batch,
    at,
    by: byName ?? '',
    promised,
    actual: standing === 0 ? null : effectOfEntries(atlas, draft.profession, day, without, entries, inside),
    entries: promise.entries.length,
    standing,
  };
}

function effectOfEntries(
  atlas: Atlas,
  profession: string,
  day: string,
  without: readonly Entry[],
  all: readonly Entry[],
  inside: Uint32Array | undefined,
): ScenarioHeadline {
  const basis = basisOf(atlas, profession);
  const on = (entries: readonly Entry[]) => baselineOf(basis, changesOn(day, atlas, profession, entries).deltas);
  const [before, after] = [on(without), on(all)];
  const touched = Uint32Array.from(after.access.keys()).filter((place) => after.access[place] !== before.access[place]);
  const { access, people, demand } = after;
  const mask = inside && maskOf(basis.codes.length, inside);
  const total = (deltas: ReadonlyMap<number, number>) => [...deltas.values()].reduce((sum, delta) => sum + delta, 0);
  return {
    lifts: liftsOf(before, { access, people, demand, touched }, mask),
    supply: total(after.ledger) - total(before.ledger),
    missing: indicatorsOf(after, after, inside).missing - indicatorsOf(before, before, inside).missing,
  };
}
