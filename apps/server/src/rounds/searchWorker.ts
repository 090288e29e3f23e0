import { parentPort, workerData } from 'node:worker_threads';
import { planPeriod, requestOf } from '@maillage/rounds';
import type { SearchNews, SearchOrder } from './runSearch.ts';

// a thread of its own: the periodic search runs for seconds without a pause, and the server answers meanwhile
const { draft, basis } = workerData as SearchOrder;
const tell = (news: SearchNews) => parentPort!.postMessage(news);
const answer = planPeriod(requestOf(draft, basis), {
  onProgress: ({ done, total }) => tell({ news: 'progress', progress: { done, total } }),
});
tell({ news: 'answer', answer });
