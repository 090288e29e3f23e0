import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** How much of each kind waits for a coordinator. */
export interface WaitingWork {
  readonly failedMails: number;
  readonly calls: number;
  readonly exchanges: number;
  readonly missingAnswers: number;
  readonly sessionsWithoutClinician: number;
}

/**
 * What waits in the request's organisation: mails that failed in the last 30 days, people to telephone, exchanges that a colleague
 * accepted, answers missing to open requests, published sessions between two instants that nobody gives.
 */
export async function readWaitingWork(tx: Transaction<Tables>, from: Date, to: Date): Promise<WaitingWork> {
  const { rows } = await sql<WaitingWork>`select
    (select count(*) from mail where organisation = current_organisation() and state = 'failed'
      and created_at > now() - interval '30 days')::int as "failedMails",
    (select count(*) from appointment_notice where organisation = current_organisation() and by = 'telephone'
      and done_at is null)::int as calls,
    (select count(*) from rota_exchange where organisation = current_organisation() and state = 'accepted')::int as exchanges,
    (select count(*) from availability_request r join availability_campaign c on c.id = r.campaign
      join clinician p on p.id = r.clinician
      where r.organisation = current_organisation() and r.answered_at is null and c.closed_at is null
        and c.through_day >= current_date and p.deleted_at is null)::int as "missingAnswers",
    (select count(*) from care_session where organisation = current_organisation() and state = 'published'
      and clinician is null and starts_at >= ${from} and starts_at < ${to})::int as "sessionsWithoutClinician"`.execute(
    tx,
  );
  return rows[0]!;
}
