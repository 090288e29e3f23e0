import type { DatasetList } from '@maillage/contract';
import { createReferenceStore, type Database } from '@maillage/database';
import { dataSetStates } from '@maillage/open-data';

/** Every data set, and what of it is loaded. */
export async function datasetList({ ownerPool }: Database): Promise<DatasetList> {
  const states = await dataSetStates(createReferenceStore(ownerPool));
  return {
    datasets: states.map(({ id, title, publisher, licence, page, state, loaded }) => ({
      id,
      title,
      publisher,
      licence,
      sourceUrl: page,
      state,
      loaded: loaded
        ? [
            {
              dataset: id,
              title: loaded.title,
              vintage: loaded.vintage,
              sourceUrl: loaded.sourceUrl,
              licence: loaded.licence,
              certainty: loaded.certainty,
              importedAt: loaded.importedAt.toISOString(),
              rows: loaded.rows,
              bytes: loaded.bytes,
              sha256: loaded.sha256,
              problems: loaded.problemCount,
            },
          ]
        : [],
    })),
  };
}
