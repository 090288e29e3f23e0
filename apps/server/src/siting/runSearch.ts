import type { AccessSitingProblem } from '@maillage/siting';
import { inThread, type ThreadListener } from '../jobs/inThread.ts';
import type { SearchProgress, SearchResult } from './search.ts';

/** Searches in a thread; stopped, the best so far is answered. */
export const runSearch = (
  problem: AccessSitingProblem,
  seconds: number,
  listener: ThreadListener<SearchProgress>,
): Promise<SearchResult> => inThread(new URL('./searchWorker.ts', import.meta.url), { problem, seconds }, listener);
