import { applySteps, emptyState, nationalParameters, type ZoningState, type ZoningStep } from '@maillage/zoning';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { readFrame, storeFrame, type ZoningFrame } from './frame.ts';

/** A line of the list of drafts. */
export interface ListedDraft {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly regionName: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
}

export interface StoredDraft {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly frame: ZoningFrame;
  readonly state: ZoningState;
  /** Number of its last change; 0 before any. */
  readonly version: number;
}

type Tx = Transaction<Tables>;
const own = sql<string>`current_organisation()`;

/** The organisation's drafts, the latest opened first. */
export async function listDrafts(tx: Tx): Promise<ListedDraft[]> {
  const rows = await tx
    .selectFrom('zoning_draft as d')
    .leftJoin('person as p', 'p.id', 'd.created_by')
    .select([
      'd.id',
      'd.name',
      'd.region',
      'd.created_at',
      'p.name as by',
      sql<string>`d.frame->>'regionName'`.as('regionName'),
      sql<Date | null>`(select max(c.at) from zoning_change c where c.draft = d.id)`.as('changed'),
    ])
    .where('d.organisation', '=', own)
    .where('d.removed', '=', false)
    .orderBy('d.created_at', 'desc')
    .execute();
  return rows.map(({ id, name, region, regionName, created_at, by, changed }) => ({
    id,
    name,
    region,
    regionName,
    createdAt: created_at.toISOString(),
    createdBy: by ?? '',
    changedAt: (changed ?? created_at).toISOString(),
  }));
}

/** A draft as its history leaves it; `undefined` when the organisation has none of that id. */
export async function readDraft(tx: Tx, id: string): Promise<StoredDraft | undefined> {
  const row = await tx
    .selectFrom('zoning_draft as d')
    .leftJoin('person as p', 'p.id', 'd.created_by')
    .select(['d.id', 'd.name', 'd.region', 'd.created_at', 'd.frame', 'p.name as by'])
    .where('d.id', '=', id)
    .where('d.organisation', '=', own)
    .where('d.removed', '=', false)
    .executeTakeFirst();
  if (!row) return undefined;
  const { steps, version } = await lastSteps(tx, id);
  return {
    id,
    name: row.name,
    region: row.region,
    createdAt: row.created_at.toISOString(),
    createdBy: row.by ?? '',
    frame: readFrame(row.frame),
    state: applySteps(emptyState(nationalParameters), steps),
    version,
  };
}

/** One writer at a time in a draft. Held until the transaction ends. */
export async function lockDraft(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('maillage zoning ' || ${id}, 0))`.execute(tx);
}

export interface NewDraft {
  readonly name: string;
  readonly region: string;
  readonly frame: ZoningFrame;
}

export async function addDraft(
  tx: Tx,
  { name, region, frame }: NewDraft,
  { organisation, person }: { organisation: string; person: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('zoning_draft')
    .values({ name, region, frame: JSON.stringify(storeFrame(frame)), organisation, created_by: person })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`select audit('zoning.open', ${`zoning_draft:${id}`}, ${JSON.stringify({ region })}::jsonb)`.execute(tx);
  return id;
}

/** Renames a draft, puts it aside (`removed`), or brings it back; false when there is none. */
export async function changeDraft(
  tx: Tx,
  id: string,
  change: { readonly name?: string; readonly removed?: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('zoning_draft')
    .set(change)
    .where('id', '=', id)
    .where('organisation', '=', own)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await sql`select audit('zoning.change', ${`zoning_draft:${id}`}, ${JSON.stringify(change)}::jsonb)`.execute(tx);
  return numUpdatedRows > 0n;
}

/** What the last change of each subject left. */
async function lastSteps(tx: Tx, draft: string) {
  const { rows } = await sql<{ subject: ZoningStep['subject']; after: ZoningStep['after']; number: string }>`
    select distinct on (subject) subject, after, number from zoning_change
    where draft = ${draft} order by subject, number desc`.execute(tx);
  return { steps: rows, version: rows.reduce((last, { number }) => Math.max(last, Number(number)), 0) };
}
