import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** In whose name something is written. */
export interface Author {
  readonly organisation: string;
  readonly person: string;
}

export const isoDate = (date: Date): string => date.toISOString();

/** One line of the audit journal. */
export async function recordAs(tx: Transaction<Tables>, action: string, subject: string): Promise<void> {
  await sql`select audit(${action}, ${subject})`.execute(tx);
}
