import { createReferenceStore } from '@maillage/database';
import { dataSets, findDataSet, importFiles, recogniseFile } from '@maillage/open-data';
import { onDatabase } from '../host/onDatabase.ts';
import type { DataOutcome } from './outcomes.ts';
import { createProgressLine } from './progressLine.ts';

/** Loads one file of a set that is named or recognised. */
export async function importFile(
  file: string,
  options: { readonly set?: string; readonly vintage?: string },
): Promise<DataOutcome> {
  const { set: id, vintage } = options;
  const named = id === undefined ? undefined : findDataSet(id);
  if (id !== undefined && named === undefined)
    return { outcome: 'unknown-set', dataset: id, known: dataSets.map((set) => set.id) };
  const set = named ?? (await recogniseFile(file));
  if (set === undefined) return { outcome: 'not-recognised', file };
  return onDatabase('data import', (database) =>
    importFiles(set, file, {
      store: createReferenceStore(database.ownerPool),
      onProgress: createProgressLine(),
      ...(vintage !== undefined && { vintage }),
    }),
  );
}
