import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

export interface OpenRequest {
  readonly from: string;
  readonly through: string;
  readonly deadline: string;
  readonly message: string;
}

/** The campaign that waits for an answer of this clinician, the one with the nearest deadline. */
export async function readOpenRequest(tx: Transaction<Tables>, clinician: string): Promise<OpenRequest | undefined> {
  return tx
    .selectFrom('availability_request as r')
    .innerJoin('availability_campaign as c', 'c.id', 'r.campaign')
    .select([
      sql<string>`c.from_day::text`.as('from'),
      sql<string>`c.through_day::text`.as('through'),
      sql<string>`c.deadline::text`.as('deadline'),
      'c.message',
    ])
    .where('r.clinician', '=', clinician)
    .where('r.answered_at', 'is', null)
    .where('c.closed_at', 'is', null)
    .where('c.through_day', '>=', sql<string>`current_date`)
    .orderBy('c.deadline')
    .executeTakeFirst();
}
