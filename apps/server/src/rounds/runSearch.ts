import { Worker } from 'node:worker_threads';
import type { RoundDraft } from '@maillage/contract';
import type { Calendar, RoundBasis } from '@maillage/rounds';

export interface SearchOrder {
  readonly draft: RoundDraft;
  readonly basis: RoundBasis;
}

type News =
  | { readonly news: 'progress'; readonly done: number; readonly total: number }
  | { readonly news: 'calendar'; readonly calendar: Calendar };

interface Listener {
  /** Aborted when somebody stops the search: what was there before stays. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Searches in a thread. Rejects when it is stopped or breaks. */
export async function runSearch(order: SearchOrder, { signal, onProgress }: Listener): Promise<Calendar> {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { workerData: order });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Calendar>((done, fail) => {
      worker.on('message', (news: News) => (news.news === 'calendar' ? done(news.calendar) : onProgress(news)));
      worker.once('error', fail).once('exit', () => fail(new Error('The search ended without a calendar.')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
