import { parentPort, workerData } from 'node:worker_threads';
import { createReferenceStore } from '@maillage/database';
import { findDataSet, importFiles, type SetOutcome, type SetProgress } from '@maillage/open-data';
import pg from 'pg';

/** One file to load. */
export interface ThreadOrder {
  readonly url: string;
  readonly dataset: string;
  readonly file: string;
  readonly vintage: string | undefined;
}

export type ThreadNews = { readonly progress: SetProgress } | { readonly outcome: SetOutcome };

// In a thread the heap can be bounded; ending it ends its connection, and the transaction with it.
const { url, dataset, file, vintage } = workerData as ThreadOrder;
const tell = (news: ThreadNews) => parentPort!.postMessage(news);
const pool = new pg.Pool({ connectionString: url, max: 2 });
pool.on('error', () => {});
try {
  const outcome = await importFiles(findDataSet(dataset)!, file, {
    store: createReferenceStore(pool),
    onProgress: (progress) => tell({ progress }),
    ...(vintage !== undefined && { vintage }),
  });
  tell({ outcome });
} finally {
  await pool.end();
}
