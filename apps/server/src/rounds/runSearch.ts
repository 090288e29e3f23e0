import type { RoundDraft } from '@maillage/contract';
import type { Calendar, RoundBasis } from '@maillage/rounds';
import { inThread, type ThreadListener, type ThreadNews } from '../jobs/inThread.ts';

export interface SearchOrder {
  readonly draft: RoundDraft;
  readonly basis: RoundBasis;
}

export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

export type SearchNews = ThreadNews<SearchProgress, Calendar>;

/** Searches in a thread; stopped, it ends at once and what was there before stays. */
export const runSearch = (order: SearchOrder, listener: ThreadListener<SearchProgress>): Promise<Calendar> =>
  inThread(new URL('./searchWorker.ts', import.meta.url), order, listener, 0);
