import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

/** A session that is not cancelled, with its instants in milliseconds. */
export interface StandingCareSession {
  readonly id: string;
  readonly place: string;
  readonly room: number;
  readonly clinician: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Sessions that a rota published and that have not started. */
export async function readRotaSessions(tx: Transaction<Tables>, rota: string): Promise<StandingCareSession[]> {
  const rows = await sessions(tx).where('origin_id', '=', rota).where('starts_at', '>', sql<Date>`now()`).execute();
  return rows.map(standing);
}

/** Sessions of these clinicians between two instants that another rota, a round or a hand made. */
export async function readOutsideSessions(
  tx: Transaction<Tables>,
  clinicians: readonly string[],
  from: Date,
  to: Date,
  rota: string | undefined,
): Promise<StandingCareSession[]> {
  if (clinicians.length === 0) return [];
  const rows = await sessions(tx)
    .where('clinician', 'in', [...clinicians])
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
    .$if(rota !== undefined, (query) =>
      query.where((row) => row.or([row('origin_id', 'is', null), row('origin_id', '!=', rota!)])),
    )
    .execute();
  return rows.map(standing);
}

/** Sessions at these places between two instants that another rota, a round or a hand made: rooms that are taken. */
export async function readTakenRooms(
  tx: Transaction<Tables>,
  places: readonly string[],
  from: Date,
  to: Date,
  rota: string,
): Promise<StandingCareSession[]> {
  if (places.length === 0) return [];
  const rows = await sessions(tx)
    .where('place', 'in', [...places])
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
    .where((row) => row.or([row('origin_id', 'is', null), row('origin_id', '!=', rota)]))
    .execute();
  return rows.map(standing);
}

/** When these clinicians said they will not be there, between two instants. */
export async function readAbsences(
  tx: Transaction<Tables>,
  clinicians: readonly string[],
  from: Date,
  to: Date,
): Promise<{ clinician: string; startsAt: number; endsAt: number }[]> {
  if (clinicians.length === 0) return [];
  const rows = await tx
    .selectFrom('clinician_absence')
    .select(['clinician', 'starts_at', 'ends_at'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('clinician', 'in', [...clinicians])
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
    .execute();
  return rows.map(({ clinician, starts_at, ends_at }) => ({
    clinician,
    startsAt: starts_at.getTime(),
    endsAt: ends_at.getTime(),
  }));
}

const sessions = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('care_session')
    .select(['id', 'place', 'room', 'clinician', 'starts_at', 'ends_at'])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('state', '!=', 'cancelled')
    .orderBy('starts_at')
    .orderBy('place')
    .orderBy('room');

const standing = ({
  starts_at,
  ends_at,
  ...row
}: Pick<StandingCareSession, 'id' | 'place' | 'room' | 'clinician'> & { starts_at: Date; ends_at: Date }) => ({
  ...row,
  startsAt: starts_at.getTime(),
  endsAt: ends_at.getTime(),
});

export interface CareSessionChanges {
  readonly changed: readonly {
    readonly session: { readonly id: string };
    readonly to: { readonly clinician: string; readonly endsAt: number };
  }[];
  readonly added: readonly {
    readonly place: string;
    readonly room: number;
    readonly clinician: string;
    readonly startsAt: number;
    readonly endsAt: number;
  }[];
  readonly cancelled: readonly { readonly id: string }[];
}

/**
 * Brings the published sessions of a rota to what it wants; what hangs on a changed or cancelled session follows by its triggers.
 * Two doctors who change places are, row by row, in two places at once: the constraints wait for the end. Throws 23P01 when
 * somebody, or a room, is taken elsewhere.
 */
export async function writeRotaSessions(
  tx: Transaction<Tables>,
  rota: string,
  { changed, added, cancelled }: CareSessionChanges,
  { organisation, person }: Author,
): Promise<void> {
  const touched = { version: sql<number>`version + 1`, updated_at: sql<Date>`now()`, updated_by: person };
  await sql`set constraints care_session_clinician_once, care_session_room_once deferred`.execute(tx);
  if (cancelled.length > 0)
    await tx
      .updateTable('care_session')
      .set({ ...touched, state: 'cancelled' })
      .where(
        'id',
        'in',
        cancelled.map(({ id }) => id),
      )
      .execute();
  for (const { session, to } of changed)
    await tx
      .updateTable('care_session')
      .set({ ...touched, clinician: to.clinician, ends_at: new Date(to.endsAt), state: 'published' })
      .where('id', '=', session.id)
      .execute();
  for (let at = 0; at < added.length; at += ROWS_AT_ONCE)
    await tx
      .insertInto('care_session')
      .values(
        added.slice(at, at + ROWS_AT_ONCE).map(({ startsAt, endsAt, ...session }) => ({
          ...session,
          organisation,
          starts_at: new Date(startsAt),
          ends_at: new Date(endsAt),
          origin: 'rota',
          origin_id: rota,
          state: 'published',
          updated_by: person,
        })),
      )
      .execute();
  await sql`set constraints care_session_clinician_once, care_session_room_once immediate`.execute(tx);
  await recordAs(tx, 'session.rota', `rota:${rota}`);
}

/** Rows of one statement: far under the parameters that PostgreSQL takes. */
const ROWS_AT_ONCE = 300;
