import { readEntries, readSessionEntries, type StoredEntry, type Tables } from '@maillage/database';
import type { Transaction } from 'kysely';

/** The ledger without what the published sessions of these plans already offer: it would count twice. */
export async function entriesBeside(tx: Transaction<Tables>, plans: readonly string[]): Promise<StoredEntry[]> {
  const sources = new Set(plans.map((id) => `round ${id}`));
  const links = await readSessionEntries(tx);
  const own = new Set(links.filter(({ source }) => sources.has(source)).map(({ entry }) => entry));
  return (await readEntries(tx, { profession: 'general-practitioner' })).filter(({ id }) => !own.has(id));
}
