import { parentPort, workerData } from 'node:worker_threads';
import { type SearchNews, type SearchOrder, search } from './search.ts';

// A thread of its own: HiGHS runs for seconds without a pause, and the server answers meanwhile.
const tell = (news: SearchNews) => parentPort!.postMessage(news);
tell({ news: 'answer', answer: await search(workerData as SearchOrder, tell) });
