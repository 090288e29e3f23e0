import type { SessionSupply } from '@maillage/care';
import type { LedgerEffect, PlaceSupply } from '@maillage/contract';
import type { StoredEntry } from '@maillage/database';
import { covers, type Day } from '@maillage/supply';
import type { Atlas } from '../atlas/atlas.ts';
import { effectBetween } from '../ledger/effect.ts';

/**
 * What the entries of a place change for everybody's access: the ledger with them against the ledger without, on the day that
 * tells most: today while they run, else their next first day, else their last day.
 */
export function placeEffect(
  atlas: Atlas,
  profession: string,
  entries: readonly StoredEntry[],
  own: ReadonlySet<string>,
  today: Day,
): LedgerEffect | null {
  const ofPlace = entries.filter(({ id }) => own.has(id));
  const others = entries.filter(({ id }) => !own.has(id));
  const day = dayToTell(ofPlace, today);
  return day === undefined ? null : effectBetween(atlas, profession, day, others, entries);
}

/** Entries of sessions have both days. */
function dayToTell(entries: readonly StoredEntry[], today: Day): Day | undefined {
  if (entries.some((entry) => covers(entry, today))) return today;
  const starts = entries.map(({ from }) => from!).sort();
  const next = starts.find((from) => from > today);
  if (next !== undefined || entries.length === 0) return next;
  return starts.at(-1);
}

export const supplyAnswer = ({ profession, sessions, consultations, hours, draft }: SessionSupply): PlaceSupply => ({
  profession,
  sessions,
  consultations,
  hours,
  supply: draft.supply,
  from: draft.from!,
  to: draft.to!,
});
