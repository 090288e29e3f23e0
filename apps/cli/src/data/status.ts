import { createReferenceStore } from '@maillage/database';
import { type DataSetState, dataSetStates, findDataSet } from '@maillage/open-data';
import { onDatabase } from '../host/onDatabase.ts';

/** Every set with what of it is loaded. */
export const status = (): Promise<DataSetState[]> =>
  onDatabase('data status', ({ ownerPool }) => dataSetStates(createReferenceStore(ownerPool)));

export const describeStates = (states: readonly DataSetState[]): string =>
  states.map((one) => describe(one, replacementOf(one, states))).join('\n');

/** The loaded set that makes this one needless: official contours in place of drawn ones. */
const replacementOf = ({ id }: DataSetState, states: readonly DataSetState[]) =>
  states.find((other) => other.loaded && findDataSet(other.id)?.supersedes.includes(id))?.id;

function describe({ id, state, loaded, page, knownVintage }: DataSetState, replacement?: string): string {
  if (loaded === undefined && replacement) return `${id.padEnd(28)} replaced by ${replacement}`;
  if (loaded === undefined) return `${id.padEnd(28)} absent   (${knownVintage} known) ${page}`;
  const { vintage, rows, certainty, importedAt, problemCount, sourceUrl } = loaded;
  const problems = problemCount > 0 ? `, ${problemCount} warnings` : '';
  return `${id.padEnd(28)} ${state.padEnd(8)} ${vintage}, ${rows} rows, ${certainty}${problems}, ${importedAt.toISOString().slice(0, 16)} ${sourceUrl}`;
}
