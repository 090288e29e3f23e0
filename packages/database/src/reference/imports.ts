import type pg from 'pg';

/** One import of a public data set: where its rows come from. */
export interface ImportEntry {
  readonly dataset: string;
  readonly vintage: string;
  readonly title: string;
  readonly sourceUrl: string;
  readonly licence: string;
  readonly certainty: 'official' | 'estimated';
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly problemCount: number;
  readonly problems: readonly ImportProblem[];
  /** COG year of the communes that codes were brought to. */
  readonly cog: string;
}

/** A warning kept with an import. */
export interface ImportProblem {
  readonly code: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}

export interface StoredImportEntry extends ImportEntry {
  readonly importedAt: Date;
}

/** The current imports, by data set. */
export async function readImports(owner: pg.Pool): Promise<StoredImportEntry[]> {
  const { rows } = await owner.query<StoredImportEntry>(`
    select dataset, vintage, title, source_url as "sourceUrl", licence, certainty, sha256, bytes::float8 as bytes, rows,
      (problems->>'count')::int as "problemCount", problems->'list' as problems, cog, imported_at as "importedAt"
    from data_import where current order by id`);
  return rows;
}

/** Adds an import as the current one of its data set, in the caller's transaction. Earlier ones stay as history. */
export async function recordImport(
  client: pg.PoolClient,
  entry: ImportEntry,
  supersedes: readonly string[],
): Promise<void> {
  await client.query('update data_import set current = false where current and dataset = any($1)', [
    [entry.dataset, ...supersedes],
  ]);
  await client.query(
    `insert into data_import (dataset, vintage, title, source_url, licence, certainty, sha256, bytes, rows, problems, cog)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      entry.dataset,
      entry.vintage,
      entry.title,
      entry.sourceUrl,
      entry.licence,
      entry.certainty,
      entry.sha256,
      entry.bytes,
      entry.rows,
      JSON.stringify({ count: entry.problemCount, list: entry.problems }),
      entry.cog,
    ],
  );
}
