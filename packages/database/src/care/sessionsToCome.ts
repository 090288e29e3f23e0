import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Sessions that are not over nor cancelled, at a place or of a clinician: it cannot be deleted under them. */
export async function countSessionsToCome(
  tx: Transaction<Tables>,
  of: 'place' | 'clinician',
  id: string,
): Promise<number> {
  const { count } = await tx
    .selectFrom('care_session')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(of, '=', id)
    .where('state', '!=', 'cancelled')
    .where('ends_at', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return count;
}
