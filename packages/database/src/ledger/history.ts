import type { Change } from '@maillage/supply';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A change as the history shows it. */
export interface StoredChange extends Change {
  /** Grows with time; a page of history continues below it. */
  readonly number: number;
  readonly at: string;
  /** Name of the person, or null when the organisation no longer knows them. */
  readonly byName: string | null;
  /** Taken back by a later undo, and not brought back since. */
  readonly undone: boolean;
}

export interface HistoryFilter {
  readonly limit: number;
  readonly below?: number | undefined;
  readonly entry?: string | undefined;
}

/** The organisation's changes, latest first. */
export function readHistory(tx: Transaction<Tables>, { limit, below, entry }: HistoryFilter): Promise<StoredChange[]> {
  let query = changes(tx).orderBy('c.number', 'desc').limit(limit);
  if (below !== undefined) query = query.where('c.number', '<', String(below));
  if (entry !== undefined) query = query.where('c.entry', '=', entry);
  return query.execute().then((rows) => rows.map(toChange));
}

/** How many of a person's latest actions can be undone. */
const UNDO_DEPTH = 50;

/**
 * The person's latest actions, whole and oldest first: what `undo` and `redo` look at. What followed from published sessions is
 * not among them: it is taken back where they are.
 */
export async function readOwnActions(tx: Transaction<Tables>, person: string): Promise<StoredChange[]> {
  const batches = tx
    .selectFrom('ledger_change')
    .select('batch')
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('by', '=', person)
    .where(sql<boolean>`not exists (select from session_entry s where s.entry = ledger_change.entry)`)
    .groupBy('batch')
    .orderBy(sql`max(number)`, 'desc')
    .limit(UNDO_DEPTH);
  const rows = await changes(tx).where('c.batch', 'in', batches).orderBy('c.number').execute();
  return rows.map(toChange);
}

function changes(tx: Transaction<Tables>) {
  return tx
    .selectFrom('ledger_change as c')
    .leftJoin('person as p', 'p.id', 'c.by')
    .select(['c.number', 'c.id', 'c.batch', 'c.entry', 'c.kind', 'c.before', 'c.after', 'c.reverts', 'c.by', 'c.at'])
    .select([
      'p.name as byName',
      sql<boolean>`coalesce((select r.kind = 'undo' from ledger_change r where r.reverts = c.id
        order by r.number desc limit 1), false)`.as('undone'),
    ])
    .where('c.organisation', '=', sql<string>`current_organisation()`);
}

function toChange({
  number,
  at,
  ...row
}: { number: string; at: Date } & Omit<StoredChange, 'number' | 'at'>): StoredChange {
  return { ...row, number: Number(number), at: at.toISOString() };
}
