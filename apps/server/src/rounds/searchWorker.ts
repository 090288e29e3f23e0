import { parentPort, workerData } from 'node:worker_threads';
import { planPeriod, requestOf } from '@maillage/rounds';
import type { SearchOrder } from './runSearch.ts';

// a thread of its own: the periodic search runs for seconds without a pause, and the server answers meanwhile
const { draft, basis } = workerData as SearchOrder;
const calendar = planPeriod(requestOf(draft, basis), {
  onProgress: ({ done, total }) => parentPort!.postMessage({ news: 'progress', done, total }),
});
parentPort!.postMessage({ news: 'calendar', calendar });
