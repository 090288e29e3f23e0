import { Worker } from 'node:worker_threads';
import type { AccessSitingProblem } from '@maillage/siting';
import type { SearchNews, SearchOrder, SearchResult } from './search.ts';

interface Listener {
  /** Aborted when somebody stops the search: the best so far is then answered. */
  readonly signal: AbortSignal;
  readonly onProgress: (state: { readonly objective: number; readonly bound: number }) => void;
}

/** How long a thread may take to give its best so far once it was asked to stop, milliseconds. */
const GRACE_MS = 20_000;

/** Searches in a thread. Rejects when the thread breaks or does not stop when asked to. */
export async function runSearch(
  problem: AccessSitingProblem,
  seconds: number,
  { signal, onProgress }: Listener,
): Promise<SearchResult> {
  const stop = new SharedArrayBuffer(4);
  const order: SearchOrder = { problem, seconds, stop };
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { workerData: order });
  let grace: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
    grace = setTimeout(() => void worker.terminate(), GRACE_MS);
  };
  signal.addEventListener('abort', ask, { once: true });
  try {
    return await new Promise<SearchResult>((done, fail) => {
      worker.on('message', (news: SearchNews) => (news.news === 'answer' ? done(news.result) : onProgress(news)));
      worker.once('error', fail).once('exit', () => fail(new Error('The search ended without an answer.')));
    });
  } finally {
    signal.removeEventListener('abort', ask);
    clearTimeout(grace);
    await worker.terminate();
  }
}
