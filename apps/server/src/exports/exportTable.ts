import type { Language, Provenance } from '@maillage/contract';
import type { Geometry } from 'geojson';

/** A column of an exported table; its name in a file is the same in every format of a language. */
export interface ExportColumn {
  /** Stable name, used where machines read (GeoJSON properties). */
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number';
}

export type ExportCell = string | number | null;

/** A table to be written as a file, with all that a reader needs to trust and cite it. */
export interface ExportTable {
  readonly title: string;
  readonly language: Language;
  /** What the table says, in a few sentences. */
  readonly sentences: readonly string[];
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
  readonly sources: readonly Provenance[];
  /** How the figures were made, one sentence each. */
  readonly method: readonly string[];
  /** Day of the export, ISO 8601. */
  readonly day: string;
}

/** Where the rows of a table lie: the geometry of each, in the order of the rows. */
export type Geometries = () => Promise<readonly (Geometry | null)[]>;

/**
 * A way to write a table as a file.
 *
 * Contract, held by one suite over every member: it holds every cell, the title, the method and every source with its licence;
 * numbers keep all their digits; the same table gives the same content.
 */
export interface ExportFormat {
  readonly contentType: string;
  readonly extension: string;
  write(table: ExportTable, geometries: Geometries): Promise<string | Uint8Array>;
}
