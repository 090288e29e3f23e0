import type { DataSet } from '../dataSet.ts';
import { importSet } from '../importSet.ts';
import { ImportRefused, type Problem } from '../problems.ts';
import { checksumOf } from '../reading/checksum.ts';
import type { ImportRecord, ReferenceStore } from '../store.ts';
import { DownloadFailed } from './download.ts';
import { type ObtainOptions, obtainFiles } from './obtainFiles.ts';

/** What became of a set that was asked for. */
export type SetOutcome =
  | { readonly outcome: 'imported'; readonly dataset: string; readonly record: ImportRecord }
  /** The files are those that are already loaded. */
  | { readonly outcome: 'unchanged'; readonly dataset: string }
  /** The origin does not have this set. */
  | { readonly outcome: 'absent'; readonly dataset: string }
  /** Errors in the files: nothing was changed. */
  | {
      readonly outcome: 'refused';
      readonly dataset: string;
      readonly problemCount: number;
      readonly problems: readonly Problem[];
    }
  | { readonly outcome: 'unreachable'; readonly dataset: string; readonly message: string };

export interface SetProgress {
  readonly dataset: string;
  readonly title: string;
  readonly step: 'download' | 'import';
  /** Bytes downloaded, or lines read. */
  readonly amount: number;
  /** Bytes to download, when the server says. */
  readonly amountTotal: number | undefined;
}

export interface PullOptions extends Omit<ObtainOptions, 'onDownload'> {
  readonly store: ReferenceStore;
  readonly onProgress?: (progress: SetProgress) => void;
}

/** Fetches, checks and imports one set. What goes wrong outside is an answer; only a failing database throws. */
export async function pullSet(set: DataSet, options: PullOptions): Promise<SetOutcome> {
  const { store, onProgress = () => {} } = options;
  const dataset = set.id;
  const report = (step: SetProgress['step'], amount: number, amountTotal?: number) =>
    onProgress({ dataset, title: set.title, step, amount, amountTotal });
  return outcomeOf(set, async () => {
    const files = await obtainFiles(set, {
      ...options,
      onDownload: ({ bytes, totalBytes }) => report('download', bytes, totalBytes),
    });
    if (files === undefined) return { outcome: 'absent', dataset };
    if (await isLoaded(set, Object.values(files.paths), store)) return { outcome: 'unchanged', dataset };
    report('import', 0);
    const record = await importSet(set, files, store, (lines) => report('import', lines));
    return { outcome: 'imported', dataset, record };
  });
}

/** The answer of `work`, or what went wrong outside as an answer too; anything else throws. */
export async function outcomeOf(set: DataSet, work: () => Promise<SetOutcome>): Promise<SetOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DownloadFailed) return { outcome: 'unreachable', dataset: set.id, message: error.message };
    if (!(error instanceof ImportRefused)) throw error;
    return { outcome: 'refused', dataset: set.id, problemCount: error.problems.count, problems: error.problems.byLine };
  }
}

async function isLoaded(set: DataSet, paths: readonly string[], store: ReferenceStore): Promise<boolean> {
  const imports = await store.imports();
  const current = imports.find(({ dataset }) => dataset === set.id);
  const cog = imports.find(({ dataset }) => dataset === 'cog')?.vintage;
  if (current === undefined || current.cog !== cog) return false;
  if (paths.length === 0) return current.vintage === set.source.vintage;
  return (await checksumOf(paths)).sha256 === current.sha256;
}
