import type { Commune, FormerCommune } from '@maillage/territory';
import type { Problem } from './problems.ts';

/** A value of a database cell; objects are written as JSON. */
export type Cell = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown };
export type Row = readonly Cell[];

/** What becomes of the rows that a table already holds. */
export type WriteMode =
  /** Rows that match `where` (a list = any of its values; nothing = all rows) are deleted, then the new ones are added. */
  | { readonly kind: 'replace'; readonly where: Readonly<Record<string, Cell | readonly Cell[]>> }
  /** As replace, and of several new rows with the same key the first is kept. */
  | {
      readonly kind: 'replace-first';
      readonly where: Readonly<Record<string, Cell | readonly Cell[]>>;
      readonly key: readonly string[];
    }
  /** New keys are added, known keys get the new values, other rows stay. */
  | { readonly kind: 'upsert'; readonly key: readonly string[] }
  /** Known keys get the new values; nothing is added. */
  | { readonly kind: 'update'; readonly key: readonly string[] }
  /** Rows whose key is not among the new ones are deleted; nothing is written. */
  | { readonly kind: 'keep'; readonly key: readonly string[] };

/** Rows for one table, in batches of a few thousand: never the whole of a long file at once. */
export interface TableWrite {
  readonly table: string;
  readonly columns: readonly string[];
  readonly mode: WriteMode;
  readonly batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;
}

/** Where the rows of a data set come from, and what was found wrong with them. */
export interface ImportRecord {
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
  readonly problems: readonly Problem[];
  /** COG year of the communes that codes were brought to. */
  readonly cog: string;
}

/** An import read again later; the code of a problem may be of another version. */
export interface StoredImport extends Omit<ImportRecord, 'problems'> {
  readonly problems: readonly (Omit<Problem, 'code'> & { readonly code: string })[];
  readonly importedAt: Date;
}

/** One transaction: either everything in it is kept, or nothing. */
export interface ReferenceChange {
  /** Number of rows written. */
  write(write: TableWrite): Promise<number>;
  /** Makes this import the current one of its data set, and those of `supersedes` no longer current. */
  record(entry: ImportRecord, supersedes: readonly string[]): Promise<void>;
}

/** What the data sets need of the database. The host gives it; tests give the real one. */
export interface ReferenceStore {
  /** The current imports. */
  imports(): Promise<readonly StoredImport[]>;
  communes(): Promise<readonly Commune[]>;
  formerCommunes(): Promise<readonly FormerCommune[]>;
  /** Runs `work` in one transaction; an error in it undoes all. */
  change<Result>(work: (change: ReferenceChange) => Promise<Result>): Promise<Result>;
}
