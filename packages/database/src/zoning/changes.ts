import { randomUUID } from 'node:crypto';
import type { ZoningChange, ZoningStep } from '@maillage/zoning';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

type Tx = Transaction<Tables>;

/** A change as the history shows it. */
export interface StoredZoningChange extends ZoningChange {
  readonly number: number;
  readonly at: string;
  readonly byName: string | null;
  readonly undone: boolean;
}

/** Writes the steps of one action and one line of the audit journal; the caller holds the draft (`lockDraft`). */
export async function writeZoningSteps(
  tx: Tx,
  draft: string,
  steps: readonly ZoningStep[],
  { organisation, person }: { organisation: string; person: string },
): Promise<string> {
  const batch = randomUUID();
  const json = (content: unknown) => (content === null ? null : JSON.stringify(content));
  const rows = steps.map(({ subject, kind, before, after, reverts }) => ({
    organisation,
    draft,
    batch,
    subject,
    kind,
    before: json(before),
    after: json(after),
    reverts,
    by: person,
  }));
  if (rows.length > 0) await tx.insertInto('zoning_change').values(rows).execute();
  const details = JSON.stringify({ batch, changes: steps.length, subjects: steps.slice(0, 50).map((s) => s.subject) });
  const action = `zoning.${steps[0]?.kind ?? 'nothing'}`;
  await sql`select audit(${action}, ${`zoning_draft:${draft}`}, ${details}::jsonb)`.execute(tx);
  return batch;
}

/** How many of a person's latest actions can be undone. */
const UNDO_DEPTH = 50;

/** The person's latest actions in a draft, whole and oldest first. */
export async function readOwnZoningChanges(tx: Tx, draft: string, person: string): Promise<StoredZoningChange[]> {
  const batches = tx
    .selectFrom('zoning_change')
    .select('batch')
    .where('draft', '=', draft)
    .where('by', '=', person)
    .groupBy('batch')
    .orderBy(sql`max(number)`, 'desc')
    .limit(UNDO_DEPTH);
  const rows = await changes(tx, draft).where('c.batch', 'in', batches).orderBy('c.number').execute();
  return rows.map(toChange);
}

/** The draft's changes, latest first. */
export async function readZoningHistory(
  tx: Tx,
  draft: string,
  { limit, below, subject }: { limit: number; below?: number | undefined; subject?: string | undefined },
): Promise<StoredZoningChange[]> {
  let query = changes(tx, draft).orderBy('c.number', 'desc').limit(limit);
  if (below !== undefined) query = query.where('c.number', '<', String(below));
  if (subject !== undefined) query = query.where('c.subject', '=', subject);
  return (await query.execute()).map(toChange);
}

/** Subjects that somebody changed after that version. */
export async function subjectsSince(tx: Tx, draft: string, version: number): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('zoning_change')
    .select('subject')
    .distinct()
    .where('draft', '=', draft)
    .where('number', '>', String(version))
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}

function changes(tx: Tx, draft: string) {
  return tx
    .selectFrom('zoning_change as c')
    .leftJoin('person as p', 'p.id', 'c.by')
    .select(['c.number', 'c.id', 'c.batch', 'c.subject', 'c.kind', 'c.before', 'c.after', 'c.reverts', 'c.by', 'c.at'])
    .select([
      'p.name as byName',
      sql<boolean>`coalesce((select r.kind = 'undo' from zoning_change r where r.reverts = c.id
        order by r.number desc limit 1), false)`.as('undone'),
    ])
    .where('c.organisation', '=', sql<string>`current_organisation()`)
    .where('c.draft', '=', draft);
}

function toChange({ number, at, ...row }: { number: string; at: Date } & Record<string, unknown>): StoredZoningChange {
  return { ...row, number: Number(number), at: at.toISOString() } as StoredZoningChange;
}
