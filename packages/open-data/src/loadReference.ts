import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from './dataSet.ts';
import { importSet } from './importSet.ts';
import { dataSets } from './registry.ts';
import type { ImportRecord, ReferenceStore } from './store.ts';

export interface LoadProgress {
  readonly dataset: string;
  readonly title: string;
  /** Sets done and to be done. */
  readonly done: number;
  readonly total: number;
  /** Lines read of the current set. */
  readonly lines: number;
}

/** First thread: sets of npm, and those of a mirror folder. */
export async function loadReference(options: {
  readonly store: ReferenceStore;
  readonly mirror?: string | undefined;
  readonly onProgress?: (progress: LoadProgress) => void;
}): Promise<ImportRecord[]> {
  const { store, mirror, onProgress = () => {} } = options;
  const loaded = new Set((await store.imports()).map(({ dataset }) => dataset));
  const wanted = dataSets.filter((set) => !loaded.has(set.id) && isAvailable(set, mirror));
  const records: ImportRecord[] = [];
  for (const [done, set] of wanted.entries()) {
    const report = (lines: number) =>
      onProgress({ dataset: set.id, title: set.title, done, total: wanted.length, lines });
    report(0);
    const paths = Object.fromEntries(set.source.files.map((file) => [file.role, join(mirror ?? '', file.mirrorPath)]));
    const sourceUrl = set.source.files[0]?.url ?? set.source.page;
    records.push(await importSet(set, { paths, sourceUrl }, store, report));
  }
  return records;
}

const isAvailable = (set: DataSet, mirror: string | undefined) =>
  set.source.files.every(({ mirrorPath }) => mirror !== undefined && existsSync(join(mirror, mirrorPath)));
