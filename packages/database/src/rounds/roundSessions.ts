import { sql, type Transaction } from 'kysely';
import type { Author } from '../care/index.ts';
import type { Tables } from '../tables.ts';

/** A session that a plan has written, from now on. */
export interface RoundSession {
  readonly id: string;
  readonly place: string;
  readonly clinician: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export type WantedSession = Omit<RoundSession, 'id'> & { readonly content: object };

/** Sessions of a plan that have not begun and are not cancelled. */
export async function readRoundSessions(tx: Transaction<Tables>, plan: string, after: Date): Promise<RoundSession[]> {
  return tx
    .selectFrom('care_session')
    .select(['id', 'place', 'clinician', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('origin', '=', 'round')
    .where('origin_id', '=', plan)
    .where('state', '<>', 'cancelled')
    .where('starts_at', '>', after)
    .orderBy('starts_at')
    .forUpdate()
    .execute();
}

export async function cancelSessions(
  tx: Transaction<Tables>,
  ids: readonly string[],
  { person }: Author,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('care_session')
    .set({ state: 'cancelled', version: sql`version + 1`, updated_at: sql<Date>`now()`, updated_by: person })
    .where('id', 'in', ids)
    .execute();
}

/** Writes a session over one that is there, published. */
export async function rewriteSession(
  tx: Transaction<Tables>,
  id: string,
  wanted: WantedSession,
  { person }: Author,
): Promise<void> {
  await tx
    .updateTable('care_session')
    .set({
      ...columnsOf(wanted),
      state: 'published',
      version: sql`version + 1`,
      updated_at: sql<Date>`now()`,
      updated_by: person,
    })
    .where('id', '=', id)
    .execute();
}

export async function addRoundSession(
  tx: Transaction<Tables>,
  plan: string,
  wanted: WantedSession,
  { organisation, person }: Author,
): Promise<void> {
  await tx
    .insertInto('care_session')
    .values({
      ...columnsOf(wanted),
      organisation,
      origin: 'round',
      origin_id: plan,
      state: 'published',
      updated_by: person,
    })
    .execute();
}

/** A session of another origin in which the clinician, or the place, already is at that time. */
export async function clashOf(
  tx: Transaction<Tables>,
  plan: string,
  { place, clinician, startsAt, endsAt }: WantedSession,
): Promise<{ readonly clinician: boolean } | undefined> {
  const row = await tx
    .selectFrom('care_session')
    .select(['place', 'clinician'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('state', '<>', 'cancelled')
    .where((where) => where.or([where('origin_id', 'is', null), where('origin_id', '<>', plan)]))
    .where('starts_at', '<', endsAt)
    .where('ends_at', '>', startsAt)
    .where((where) =>
      where.or([
        ...(clinician === null ? [] : [where('clinician', '=', clinician)]),
        where.and([where('place', '=', place), where('room', '=', 1)]),
      ]),
    )
    .executeTakeFirst();
  return row && { clinician: clinician !== null && row.clinician === clinician };
}

const columnsOf = ({ place, clinician, startsAt, endsAt, content }: WantedSession) => ({
  place,
  clinician,
  starts_at: startsAt,
  ends_at: endsAt,
  content: JSON.stringify(content),
});
