import { sql, type Transaction } from 'kysely';
import type { Author } from '../care/index.ts';
import { type RegisterItem, readRegister } from '../projects/index.ts';
import type { Tables } from '../tables.ts';
import type { PublishedRounds } from './rows.ts';

/** A plan with its search and its last publication. */
export interface StoredRound extends RegisterItem<'round'> {
  readonly job: string | null;
  readonly published: (PublishedRounds & { readonly at: string; readonly by: string | null }) | null;
}

/** Round plans of the request's organisation, the last changed first; or one of them. */
export async function readRounds(tx: Transaction<Tables>, id?: string): Promise<StoredRound[]> {
  const items = await readRegister(tx, 'round', id);
  const rows = await tx
    .selectFrom('round_plan as r')
    .leftJoin('person as p', 'p.id', 'r.published_by')
    .select(['r.item', 'r.job', 'r.published', 'r.published_at as at', 'p.name as by'])
    .where('r.organisation', '=', sql<string>`current_organisation()`)
    .execute();
  const beside = new Map(rows.map((row) => [row.item, row]));
  return items.map((item) => {
    const row = beside.get(item.id);
    const published = row?.published && row.at ? { ...row.published, at: row.at.toISOString(), by: row.by } : null;
    return { ...item, job: row?.job ?? null, published };
  });
}

export async function setRoundJob(
  tx: Transaction<Tables>,
  item: string,
  job: string,
  { organisation }: Author,
): Promise<void> {
  await tx
    .insertInto('round_plan')
    .values({ item, organisation, job })
    .onConflict((conflict) => conflict.column('item').doUpdateSet({ job }))
    .execute();
}

export async function setRoundPublished(
  tx: Transaction<Tables>,
  item: string,
  published: PublishedRounds,
  { organisation, person }: Author,
): Promise<void> {
  const values = { published: JSON.stringify(published), published_at: new Date(), published_by: person };
  await tx
    .insertInto('round_plan')
    .values({ item, organisation, ...values })
    .onConflict((conflict) => conflict.column('item').doUpdateSet(values))
    .execute();
  await sql`select audit('round.publish', ${`register_item:${item}`})`.execute(tx);
}
