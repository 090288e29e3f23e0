import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Deletes a row of the request's organisation, or brings it back; `false` when there is none in the other state. */
export async function setDeleted(
  tx: Transaction<Tables>,
  table: 'budget' | 'care_place' | 'clinician',
  id: string,
  deleted: boolean,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set deleted_at = case when ${deleted} then now() end
    where id = ${id} and organisation = current_organisation() and (deleted_at is null) = ${deleted}`.execute(tx);
  return numAffectedRows === 1n;
}
