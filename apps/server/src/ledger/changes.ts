import { type Actor, type Database, readEntries, withRequest } from '@maillage/database';
import { covers, type Day, deltasAgainstRegister, type Entry } from '@maillage/supply';
import { type LedgerChanges, noChanges } from '../access/displayed.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { registerOf } from './register.ts';
import { today } from './today.ts';

/** What the ledger of the reader's organisation changes on a day; nothing for a reader without one. */
export async function changesFor(
  database: Database,
  actor: Actor,
  atlas: Atlas,
  profession: string,
  day: Day = today(),
): Promise<LedgerChanges> {
  if (!actor.organisation) return noChanges;
  const entries = await withRequest(database.app, actor, (tx) => readEntries(tx, { profession }));
  return changesOn(day, atlas, profession, entries);
}

/** The same from entries at hand. An entry of a commune that the atlas no longer has changes nothing. */
export function changesOn(day: Day, atlas: Atlas, profession: string, entries: readonly Entry[]): LedgerChanges {
  if (entries.length === 0) return noChanges;
  const register = registerOf(atlas.accessOf(profession), atlas.places);
  const running = entries.filter((entry) => covers(entry, day) || entry.replacesHeads > 0);
  return {
    deltas: byPlace(atlas, deltasAgainstRegister(day, register, entries)),
    entries: byPlace(
      atlas,
      new Map([...Map.groupBy(running, ({ commune }) => commune)].map(([commune, own]) => [commune, own.length])),
    ),
  };
}

function byPlace(atlas: Atlas, byCommune: ReadonlyMap<string, number>): Map<number, number> {
  const places = new Map<number, number>();
  for (const [commune, value] of byCommune) {
    const place = atlas.places.indexOf(commune);
    if (place !== undefined) places.set(place, value);
  }
  return places;
}
