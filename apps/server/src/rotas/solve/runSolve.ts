import { Worker } from 'node:worker_threads';
import type { Rota, RotaRequest } from '@maillage/care';
import type { RotaProgress } from '@maillage/rota';
import type { SolveNews, SolveOrder } from './solveRota.ts';

interface Listener {
  /** Aborted when somebody stops the search: the best so far is then answered. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RotaProgress) => void;
}

/** How long a thread may take to give its best so far once it was asked to stop, milliseconds. */
const GRACE_MS = 20_000;

/** Solves in a thread. Rejects when the thread breaks or does not stop when asked to. */
export async function runSolve(request: RotaRequest, seconds: number, { signal, onProgress }: Listener): Promise<Rota> {
  const stop = new SharedArrayBuffer(4);
  const order: SolveOrder = { request, seconds, stop };
  const worker = new Worker(new URL('./solveWorker.ts', import.meta.url), { workerData: order });
  let grace: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
    grace = setTimeout(() => void worker.terminate(), GRACE_MS);
  };
  signal.addEventListener('abort', ask, { once: true });
  try {
    return await new Promise<Rota>((done, fail) => {
      worker.on('message', (news: SolveNews) => (news.news === 'answer' ? done(news.rota) : onProgress(news.progress)));
      worker.once('error', fail).once('exit', () => fail(new Error('The search ended without an answer.')));
    });
  } finally {
    signal.removeEventListener('abort', ask);
    clearTimeout(grace);
    await worker.terminate();
  }
}
