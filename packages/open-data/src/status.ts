import { dataSets } from './registry.ts';
import type { ReferenceStore, StoredImport } from './store.ts';

/** One data set: what it is, and what of it is loaded. */
export interface DataSetState {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly page: string;
  /** Vintage that the reader was checked with. */
  readonly knownVintage: string;
  /** `stale`: brought to the communes of an older COG; to be imported again. */
  readonly state: 'absent' | 'loaded' | 'stale';
  readonly loaded: StoredImport | undefined;
}

/** Every data set with its current import, in the order they are loaded. */
export async function dataSetStates(store: Pick<ReferenceStore, 'imports'>): Promise<DataSetState[]> {
  const imports = await store.imports();
  const cog = imports.find(({ dataset }) => dataset === 'cog')?.vintage;
  return dataSets.map(({ id, title, source }) => {
    const loaded = imports.find(({ dataset }) => dataset === id);
    const state = loaded === undefined ? 'absent' : loaded.cog === cog ? 'loaded' : 'stale';
    const { publisher, licence, page, vintage } = source;
    return { id, title, publisher, licence, page, knownVintage: vintage, state, loaded };
  });
}
