import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

export interface StoredZoningComment {
  readonly id: string;
  readonly unit: string | null;
  readonly text: string;
  readonly at: string;
  readonly byName: string;
}

/** What members said of a draft, oldest first. */
export async function readZoningComments(tx: Transaction<Tables>, draft: string): Promise<StoredZoningComment[]> {
  const rows = await tx
    .selectFrom('zoning_comment as c')
    .leftJoin('person as p', 'p.id', 'c.by')
    .select(['c.id', 'c.unit', 'c.text', 'c.at', 'p.name as byName'])
    .where('c.draft', '=', draft)
    .where('c.organisation', '=', sql<string>`current_organisation()`)
    .orderBy('c.at')
    .execute();
  return rows.map(({ at, byName, ...row }) => ({ ...row, at: at.toISOString(), byName: byName ?? '' }));
}

export async function addZoningComment(
  tx: Transaction<Tables>,
  draft: string,
  { unit, text }: { unit: string | null; text: string },
  { organisation, person }: { organisation: string; person: string },
): Promise<void> {
  await tx.insertInto('zoning_comment').values({ organisation, draft, unit, text, by: person }).execute();
}
