/** First file of a backup: what is in it, and how to know that it is whole. */
export interface Manifest {
  readonly format: 'maillage-backup-1';
  readonly createdAt: string;
  readonly postgres: string;
  /** Migrations applied when it was made, in order: a restore builds these tables, fills them, then goes on to today's. */
  readonly migrations: readonly string[];
  /** In an order in which each table comes after those it refers to. */
  readonly tables: readonly TableFile[];
  /** Last value given by each sequence. */
  readonly sequences: readonly { readonly name: string; readonly value: string }[];
}

export interface TableFile {
  /** With its schema: `public.commune`. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';
