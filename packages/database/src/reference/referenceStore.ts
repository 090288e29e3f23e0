import type { Commune, FormerCommune } from '@maillage/territory';
import type pg from 'pg';
import { type ImportEntry, readImports, recordImport, type StoredImportEntry } from './imports.ts';
import { readCommunes, readFormerCommunes } from './readCommunes.ts';
import { type TableWrite, writeTable } from './writeTable.ts';

/** One transaction on the reference tables. */
export interface ReferenceTransaction {
  /** Number of rows written (deleted, for `keep`). */
  write(write: TableWrite): Promise<number>;
  /** Makes this import the current one of its data set, and those of `supersedes` no longer current. */
  record(entry: ImportEntry, supersedes: readonly string[]): Promise<void>;
}

/** The public reference tables as imports see them. */
export interface ReferenceTables {
  imports(): Promise<readonly StoredImportEntry[]>;
  communes(): Promise<readonly Commune[]>;
  formerCommunes(): Promise<readonly FormerCommune[]>;
  change<Result>(work: (change: ReferenceTransaction) => Promise<Result>): Promise<Result>;
}

/** The number of a lock that only imports take: two never run at the same time. */
const IMPORT_LOCK = 7_264_510;

/** Reading and replacing reference data through the owner's connections. */
export function createReferenceStore(owner: pg.Pool): ReferenceTables {
  return {
    imports: () => readImports(owner),
    communes: () => readCommunes(owner),
    formerCommunes: () => readFormerCommunes(owner),
    change: (work) => inTransaction(owner, work),
  };
}

async function inTransaction<Result>(
  owner: pg.Pool,
  work: (change: ReferenceTransaction) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const result = await work({
      write: (write) => writeTable(client, write),
      record: (entry, supersedes) => recordImport(client, entry, supersedes),
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
