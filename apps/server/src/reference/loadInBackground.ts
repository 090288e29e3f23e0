import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { importLimits, type LoadProgress } from '@maillage/open-data';
import type { Loading } from '../health/loading.ts';
import type { LoadOrder } from './loadWorker.ts';

export interface BackgroundLoad {
  readonly ended: Promise<void>;
  /** Gives up what is not finished: the tables stay as they were before. */
  cancel(): Promise<void>;
}

/**
 * Loads the reference data that the tables do not hold yet, behind a server that already answers; `loading` says how far it
 * is. `settled` runs once the tables are filled and before the state says so. A failure leaves the server up and degraded.
 */
export function loadInBackground(
  order: LoadOrder,
  loading: Loading,
  settled: () => Promise<unknown>,
  log: (error: Error) => void,
): BackgroundLoad {
  const mirror = order.mirror && existsSync(order.mirror) ? order.mirror : undefined;
  Object.assign(loading, { status: 'loading', message: '', progress: 0 } satisfies Loading);
  const worker = new Worker(new URL('./loadWorker.ts', import.meta.url), {
    workerData: { ...order, mirror } satisfies LoadOrder,
    resourceLimits: importLimits([]),
  });
  let cancelled = false;
  worker.on('message', ({ title, done, total }: LoadProgress) => {
    Object.assign(loading, { message: title, progress: done / total } satisfies Partial<Loading>);
  });
  const ended = new Promise<void>((done, fail) => worker.once('error', fail).once('exit', () => done()))
    .then(settled)
    .then(
      () => void Object.assign(loading, { status: 'ready', message: '', progress: 1 } satisfies Loading),
      (error: Error) => {
        if (cancelled) return;
        log(error);
        Object.assign(loading, { status: 'degraded', message: error.message, progress: null } satisfies Loading);
      },
    );
  return {
    ended,
    async cancel() {
      cancelled = true;
      await worker.terminate();
      await ended;
    },
  };
}
