import type { Commune, CommuneHistory } from '@maillage/territory';
import type { Problems } from './problems.ts';
import type { TableWrite } from './store.ts';

/** A file that a set is read from. */
export interface SourceFile {
  /** What the set calls it (`table`, `labels` …). */
  readonly role: string;
  /** Official address. */
  readonly url: string;
  /** Its path in a mirror. */
  readonly mirrorPath: string;
  /** For a file inside an archive: how its name ends. */
  readonly entry?: string;
  /** The set can be read without it. */
  readonly optional?: boolean;
  /** Vintage of the copy in a mirror, when it is not that of the official file. */
  readonly mirrorVintage?: string;
}

/** Where a set is published. The vintage is the one that its reader was last checked with. */
export interface Source {
  readonly publisher: string;
  readonly licence: string;
  /** Page that presents the set. */
  readonly page: string;
  readonly vintage: string;
  /** None: the set is made from what npm brings. */
  readonly files: readonly SourceFile[];
}

/** The beginning of a file, for telling what it is. */
export interface FileHead {
  /** File name, without folder. */
  readonly name: string;
  /** Cells of the first line (CSV), or names of the sheets (workbook). */
  readonly header: readonly string[];
  /** The first 4 kB as text; empty for a binary file. */
  readonly text: string;
}

/** The communes of today, with the way to them from older codes. */
export interface CommunesToday {
  /** COG year. */
  readonly cog: string;
  readonly communes: readonly Commune[];
  readonly history: CommuneHistory;
}

export interface SetInput {
  /** Local path of each file by role; an optional one may be absent. */
  readonly paths: Readonly<Record<string, string>>;
  /** Communes already loaded; empty for the set that brings them. */
  readonly today: CommunesToday;
  readonly problems: Problems;
  /** Called with the number of lines read so far. */
  /** Vintage that the source or the person states, for files that do not say it themselves. */
  readonly vintage: string;
  readonly onLines: (lines: number) => void;
}

/** What a set found in its files. Batches are read while they are written, so problems are complete only afterwards. */
export interface Reading {
  /** Year or date that the figures describe. */
  readonly vintage: string;
  readonly writes: readonly TableWrite[];
}

/**
 * A public data set: where it is published, how its files are recognised and read, which tables they fill.
 *
 * Contract, held by one suite over every member: the same file gives the same rows; every problem is reported with its line;
 * a file of another set is not recognised; only communes of today are written; nothing is written outside `tables`.
 */
export interface DataSet {
  readonly id: string;
  /** As shown on screen, in French. */
  readonly title: string;
  readonly source: Source;
  readonly certainty: 'official' | 'estimated';
  /** Sets to be loaded before this one. */
  readonly needs: readonly string[];
  /** Sets that make no sense any more once this one is loaded (estimates of the same thing). */
  readonly supersedes: readonly string[];
  readonly tables: readonly string[];
  /** Read line by line, never the whole file at once: its import runs in bounded memory. */
  readonly streamed?: boolean;
  recognise(head: FileHead): boolean;
  read(input: SetInput): Promise<Reading>;
}
