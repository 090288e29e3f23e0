import { createReferenceStore } from '@maillage/database';
import { type DataSetState, dataSetStates } from '@maillage/open-data';
import { onDatabase } from '../host/onDatabase.ts';

/** Every set with what of it is loaded. */
export const status = (): Promise<DataSetState[]> =>
  onDatabase('data status', ({ ownerPool }) => dataSetStates(createReferenceStore(ownerPool)));

export const describeStates = (states: readonly DataSetState[]): string => states.map(describe).join('\n');

function describe({ id, state, loaded, page, knownVintage }: DataSetState): string {
  if (loaded === undefined) return `${id.padEnd(28)} absent   (${knownVintage} known) ${page}`;
  const { vintage, rows, certainty, importedAt, problemCount, sourceUrl } = loaded;
  const problems = problemCount > 0 ? `, ${problemCount} warnings` : '';
  return `${id.padEnd(28)} ${state.padEnd(8)} ${vintage}, ${rows} rows, ${certainty}${problems}, ${importedAt.toISOString().slice(0, 16)} ${sourceUrl}`;
}
