import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

export interface StoredFeed {
  readonly id: string;
  readonly kind: 'clinician' | 'place';
  readonly subject: string;
  readonly name: string;
  readonly token: string;
  readonly createdAt: string;
}

/** Calendars that the reader may see and that are not revoked. */
export async function readFeeds(tx: Transaction<Tables>): Promise<StoredFeed[]> {
  const rows = await tx
    .selectFrom('calendar_feed as f')
    .leftJoin('care_place as p', 'p.id', 'f.place')
    .leftJoin('clinician as c', 'c.id', 'f.clinician')
    .select([
      'f.id',
      'f.place',
      'f.clinician',
      'f.token',
      'f.created_at',
      'p.name as place_name',
      'c.name as clinician_name',
    ])
    .where('f.organisation', '=', sql<string>`current_organisation()`)
    .where('f.revoked_at', 'is', null)
    .orderBy('f.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.place === null ? 'clinician' : 'place',
    subject: (row.place ?? row.clinician)!,
    name: row.place_name ?? row.clinician_name ?? '',
    token: row.token,
    createdAt: row.created_at.toISOString(),
  }));
}

export async function addFeed(
  tx: Transaction<Tables>,
  { kind, subject, token }: Pick<StoredFeed, 'kind' | 'subject' | 'token'>,
  { organisation, person }: Author,
): Promise<void> {
  const whose = kind === 'place' ? { place: subject, clinician: null } : { place: null, clinician: subject };
  await tx
    .insertInto('calendar_feed')
    .values({ ...whose, organisation, token, created_by: person })
    .execute();
  await recordAs(tx, 'calendar.add', `${kind}:${subject}`);
}

/** The address stops answering; `false` when there was none. */
export async function revokeFeed(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordAs(tx, 'calendar.revoke', `calendar_feed:${id}`);
  return true;
}

export interface FeedSession {
  readonly id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly place: string;
  readonly address: string;
  readonly commune: string;
  readonly clinician: string | null;
  readonly version: number;
  readonly updated_at: Date;
}

/** What whoever holds the secret reads; `undefined` when it is unknown or revoked. */
export async function readFeed(
  tx: Transaction<Tables>,
  token: string,
): Promise<{ kind: 'clinician' | 'place'; name: string; sessions: FeedSession[] } | undefined> {
  const { rows } = await sql<{ kind: 'clinician' | 'place'; name: string }>`select * from feed_of(${token})`.execute(
    tx,
  );
  if (!rows[0]) return undefined;
  const sessions = await sql<FeedSession>`select * from feed_sessions(${token})`.execute(tx);
  return { ...rows[0], sessions: sessions.rows };
}
