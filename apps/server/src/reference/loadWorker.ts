import { parentPort, workerData } from 'node:worker_threads';
import { createReferenceStore } from '@maillage/database';
import { loadReference } from '@maillage/open-data';
import pg from 'pg';

/** What the host gives this thread. */
export interface LoadOrder {
  readonly url: string;
  readonly mirror: string | undefined;
}

// A thread of its own: reading a workbook takes seconds of processor, and the server answers meanwhile.
const { url, mirror } = workerData as LoadOrder;
const pool = new pg.Pool({ connectionString: url, max: 2 });
pool.on('error', () => {});
try {
  await loadReference({
    store: createReferenceStore(pool),
    mirror,
    onProgress: (progress) => parentPort!.postMessage(progress),
  });
} finally {
  await pool.end();
}
