import type pg from 'pg';
import { type Cell, copyRows, type Row } from './copyRows.ts';

type Where = Readonly<Record<string, Cell | readonly Cell[]>>;

/** What becomes of the rows that a table already holds. */
export type WriteMode =
  /** Rows that match `where` (a list = any of its values; nothing = all rows) are deleted, then the new ones are added. */
  | { readonly kind: 'replace'; readonly where: Where }
  /** As replace, and of several new rows with the same key the first is kept. */
  | { readonly kind: 'replace-first'; readonly where: Where; readonly key: readonly string[] }
  /** New keys are added, known keys get the new values, other rows stay. */
  | { readonly kind: 'upsert'; readonly key: readonly string[] }
  /** Known keys get the new values; nothing is added. */
  | { readonly kind: 'update'; readonly key: readonly string[] }
  /** Rows whose key is not among the new ones are deleted; nothing is written. */
  | { readonly kind: 'keep'; readonly key: readonly string[] };

/** Rows for one table, in batches. Table and column names are ours, never from outside. */
export interface TableWrite {
  readonly table: string;
  readonly columns: readonly string[];
  readonly mode: WriteMode;
  readonly batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;
}

/** Carries out one write inside the caller's transaction; returns the number of rows added, changed or (`keep`) deleted. */
export async function writeTable(client: pg.PoolClient, write: TableWrite): Promise<number> {
  const { mode, table, columns, batches } = write;
  if (mode.kind === 'replace') {
    await deleteWhere(client, table, mode.where);
    return copyRows(client, table, columns, batches);
  }
  await stage(client, write);
  if (mode.kind === 'replace-first') await deleteWhere(client, table, mode.where);
  const { rowCount } = await client.query(fromStaging(table, columns, mode));
  await client.query('drop table staging');
  return rowCount ?? 0;
}

async function deleteWhere(client: pg.PoolClient, table: string, where: Where): Promise<void> {
  const columns = Object.keys(where);
  const conditions = columns.map((column, k) => `${column} = any($${k + 1})`);
  const values = columns.map((column) => [where[column]].flat());
  await client.query(
    `delete from ${table}${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`,
    values,
  );
}

/** The new rows in a table of their own, which ends with the transaction. */
async function stage(client: pg.PoolClient, { table, columns, batches }: TableWrite): Promise<void> {
  await client.query(
    `create temp table staging on commit drop as select ${columns.join(', ')} from ${table} with no data`,
  );
  await copyRows(client, 'staging', columns, batches);
  await client.query('analyze staging');
}

function fromStaging(table: string, columns: readonly string[], mode: Exclude<WriteMode, { kind: 'replace' }>): string {
  const list = columns.join(', ');
  const key = mode.key.join(', ');
  const others = columns.filter((column) => !mode.key.includes(column));
  const sameKey = mode.key.map((column) => `t.${column} = s.${column}`).join(' and ');
  switch (mode.kind) {
    case 'replace-first':
      // a temporary table is read in the order it was written, so of equal keys the first wins
      return `insert into ${table} (${list}) select ${list} from staging on conflict (${key}) do nothing`;
    case 'upsert':
      return `insert into ${table} (${list}) select ${list} from staging
        on conflict (${key}) do update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`;
    case 'update':
      return `update ${table} t set ${others.map((column) => `${column} = s.${column}`).join(', ')} from staging s where ${sameKey}`;
    case 'keep':
      return `delete from ${table} t where not exists (select from staging s where ${sameKey})`;
    default:
      return mode satisfies never;
  }
}
