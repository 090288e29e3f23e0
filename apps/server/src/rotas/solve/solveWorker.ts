import { parentPort, workerData } from 'node:worker_threads';
import { type SolveNews, type SolveOrder, solveRota } from './solveRota.ts';

// A thread of its own: HiGHS runs for seconds without a pause, and the server answers meanwhile.
const tell = (news: SolveNews) => parentPort!.postMessage(news);
tell({ news: 'answer', answer: await solveRota(workerData as SolveOrder, tell) });
