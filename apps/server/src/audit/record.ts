import type { Tables } from '@maillage/database';
import { sql, type Transaction } from 'kysely';

/**
 * Writes one line of the journal, in the transaction of what it tells: both are kept or neither. Who and for which
 * organisation come from the transaction itself. `details` never holds health data.
 */
export async function recordAudit(
  tx: Transaction<Tables>,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await sql`select audit(${action}, ${subject}, ${JSON.stringify(details)}::jsonb)`.execute(tx);
}
