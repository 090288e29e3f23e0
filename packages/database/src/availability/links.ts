import { sql, type Transaction } from 'kysely';
import { recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

/** Gives a clinician a personal link for some days. */
export async function addLink(
  tx: Transaction<Tables>,
  link: { organisation: string; clinician: string; tokenHash: string; days: number },
): Promise<Date> {
  const { organisation, clinician, tokenHash, days } = link;
  const { expires_at } = await tx
    .insertInto('availability_link')
    .values({
      organisation,
      clinician,
      token_hash: tokenHash,
      expires_at: sql<Date>`now() + make_interval(days => ${days})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'availability-link.give', `clinician:${clinician}`);
  return expires_at;
}

/** Revokes every personal link of a clinician that still opens something; returns how many. */
export async function revokeLinks(tx: Transaction<Tables>, clinician: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('availability_link')
    .set({ revoked_at: sql<Date>`now()` })
    .where('clinician', '=', clinician)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  await recordAs(tx, 'availability-link.revoke', `clinician:${clinician}`);
  return Number(numUpdatedRows);
}
