import type pg from 'pg';

/** What the token of a link opens; the sealed part is for whoever holds the keys. */
export interface BookingByToken {
  readonly id: string;
  readonly contact: Buffer;
  readonly reason: Buffer | null;
  readonly language: 'fr' | 'en';
  readonly createdAt: Date;
  readonly appointments: readonly AppointmentByToken[];
  readonly waiting: readonly WaitingByToken[];
}

export interface AppointmentByToken {
  readonly id: string;
  readonly session: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly visit: string;
  readonly state: 'offered' | 'booked' | 'attended' | 'no-show' | 'cancelled' | 'expired';
  readonly closedBy: string | null;
  readonly plan: string;
  readonly place: string;
  readonly placeContent: unknown;
  readonly clinician: string | null;
  readonly profession: string | null;
  readonly offer: string | null;
  readonly offerEndsAt: string | null;
}

export interface WaitingByToken {
  readonly id: string;
  readonly state: 'waiting' | 'placed' | 'left' | 'expired';
  readonly visit: string;
  readonly joinedAt: string;
  readonly places: readonly string[];
  readonly ahead: number;
}

export async function readByToken(pool: pg.Pool, tokenHash: Buffer): Promise<BookingByToken | undefined> {
  const { rows } = await pool.query('select * from patient_by_token($1)', [tokenHash]);
  const [row] = rows;
  if (!row) return undefined;
  return {
    ...row,
    createdAt: row.created_at,
    appointments: row.appointments ?? [],
    waiting: row.waiting ?? [],
  };
}

/** `unknown`, `cancelled` (now or before), or `too-late`. */
export const cancelByToken = (pool: pg.Pool, tokenHash: Buffer, appointment: string) =>
  answerOf<'unknown' | 'cancelled' | 'too-late'>(pool, 'select cancel_by_token($1, $2) as answer', [
    tokenHash,
    appointment,
  ]);

export const answerOffer = (pool: pg.Pool, tokenHash: Buffer, offer: string, accepted: boolean) =>
  answerOf<'unknown' | 'accepted' | 'declined' | 'ended'>(pool, 'select answer_offer($1, $2, $3) as answer', [
    tokenHash,
    offer,
    accepted,
  ]);

export const leaveWaitingList = (pool: pg.Pool, tokenHash: Buffer) =>
  answerOf<boolean>(pool, 'select leave_waiting_list($1) as answer', [tokenHash]);

export const eraseByToken = (pool: pg.Pool, tokenHash: Buffer) =>
  answerOf<boolean>(pool, 'select erase_by_token($1) as answer', [tokenHash]);

async function answerOf<Answer>(pool: pg.Pool, text: string, values: unknown[]): Promise<Answer> {
  const { rows } = await pool.query<{ answer: Answer }>(text, values);
  return rows[0]!.answer;
}
