import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { SessionEntryRow } from './rows.ts';

/** The ledger's entries of these places' sessions, standing or not; of all places of the request's organisation without them. */
export async function readSessionEntries(
  tx: Transaction<Tables>,
  places?: readonly string[],
): Promise<Omit<SessionEntryRow, 'organisation'>[]> {
  return tx
    .selectFrom('session_entry')
    .select(['place', 'profession', 'source', 'entry'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .$if(places !== undefined, (query) => query.where('place', '=', sql<string>`any(${places}::uuid[])`))
    .execute();
}

/** Of these entries of the ledger, those that stand for published sessions. */
export async function readFollowing(tx: Transaction<Tables>, entries: readonly string[]): Promise<Set<string>> {
  if (entries.length === 0) return new Set();
  const rows = await tx
    .selectFrom('session_entry')
    .select('entry')
    .where('entry', '=', sql<string>`any(${entries}::uuid[])`)
    .execute();
  return new Set(rows.map(({ entry }) => entry));
}

export async function addSessionEntries(tx: Transaction<Tables>, rows: readonly SessionEntryRow[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('session_entry').values(rows).execute();
}
