import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { SealedPatient, StatementRunner } from './bookAppointment.ts';

export interface WaitingOrder {
  readonly organisation: string;
  readonly places: readonly string[];
  readonly visit: string;
  readonly earliest: Date | null;
  readonly latest: Date | null;
  readonly rank: 1 | 2 | 3 | 4;
  readonly unattached: boolean;
  readonly age: number;
  readonly commune: string | null;
  readonly patient: SealedPatient;
  readonly byStaff: boolean;
}

export async function joinWaitingList(
  runner: StatementRunner,
  { patient, ...order }: WaitingOrder,
): Promise<'waiting' | 'place-unknown' | 'already-waiting'> {
  const { rows } = await runner.query({
    name: 'join-waiting-list',
    text: 'select join_waiting_list($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) as answer',
    values: [
      order.organisation,
      order.places,
      order.visit,
      order.earliest,
      order.latest,
      order.rank,
      order.unattached,
      order.age,
      order.commune,
      patient.id,
      patient.contact,
      patient.reason,
      patient.keyId,
      patient.tokenHash,
      patient.personKey,
      patient.language,
      patient.hasMail,
      order.byStaff,
    ],
  });
  return (rows[0] as { answer: 'waiting' | 'place-unknown' | 'already-waiting' }).answer;
}

export interface StoredWaiting {
  readonly id: string;
  readonly patient: string;
  readonly places: readonly string[];
  readonly visit: string;
  readonly rank: number;
  readonly unattached: boolean;
  readonly joinedAt: Date;
  readonly earliest: Date | null;
  readonly latest: Date | null;
  readonly offer: string | null;
  readonly offerStartsAt: Date | null;
  readonly offerEndsAt: Date | null;
}

/** Who waits, in the order in which freed slots are offered. */
export async function readWaiting(tx: Transaction<Tables>): Promise<StoredWaiting[]> {
  const { rows } = await sql<StoredWaiting>`
    select e.id, e.patient, e.visit, e.rank, e.unattached, e.joined_at as "joinedAt", e.earliest, e.latest,
      array(select p.name from care_place p where p.id = any (e.places) order by p.name) as places,
      o.id as offer, a.starts_at as "offerStartsAt", o.expires_at as "offerEndsAt"
    from waiting_entry e left join waiting_offer o on o.entry = e.id and o.state = 'open' left join appointment a on a.id = o.appointment
    where e.organisation = current_organisation() and e.state = 'waiting' order by e.rank, e.joined_at, e.id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function removeWaiting(tx: Transaction<Tables>, entry: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`select staff_removes_waiting(${entry}) as answer`.execute(tx);
  return rows[0]!.answer;
}

export async function answerOfferByStaff(tx: Transaction<Tables>, offer: string, accepted: boolean) {
  const { rows } = await sql<{ answer: 'unknown' | 'accepted' | 'declined' | 'ended' }>`
    select staff_answers_offer(${offer}, ${accepted}) as answer`.execute(tx);
  return rows[0]!.answer;
}

export interface StoredCall {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly appointment: string;
  readonly details: { readonly startsAt?: string } | null;
}

/** People without mail who must be told something, the oldest first. */
export async function readCalls(tx: Transaction<Tables>): Promise<StoredCall[]> {
  const { rows } = await sql<StoredCall>`
    select id::text, kind, created_at as "createdAt", appointment, details from appointment_notice
    where organisation = current_organisation() and by = 'telephone' and done_at is null order by id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function endCall(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`select notice_done(${id}::bigint) as answer`.execute(tx);
  return rows[0]!.answer;
}
