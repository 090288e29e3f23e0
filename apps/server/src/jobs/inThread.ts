import { Worker } from 'node:worker_threads';

/** What a thread says: how far it is, then its answer. */
export type ThreadNews<Progress, Answer> =
  | { readonly news: 'progress'; readonly progress: Progress }
  | { readonly news: 'answer'; readonly answer: Answer };

/** What a thread is given beside its order: one flag, 1 once somebody asked to stop. */
export interface Stoppable {
  readonly stop: SharedArrayBuffer;
}

export const stoppedBy = ({ stop }: Stoppable): (() => boolean) => {
  const flag = new Int32Array(stop);
  return () => Atomics.load(flag, 0) === 1;
};

export interface ThreadListener<Progress> {
  /** Aborted when somebody stops the work. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** How long a thread may take to give its best so far once it was asked to stop, milliseconds. */
const GRACE_MS = 20_000;

/**
 * The answer of a script that works in a thread of its own. Asked to stop, it has `graceMs` to answer with the best so far; with 0 it is
 * ended at once. Rejects when the thread breaks or ends without an answer.
 */
export async function inThread<Order extends object, Progress, Answer>(
  script: URL,
  order: Order,
  { signal, onProgress }: ThreadListener<Progress>,
  graceMs = GRACE_MS,
): Promise<Answer> {
  const stop = new SharedArrayBuffer(4);
  const workerData: Order & Stoppable = { ...order, stop };
  const worker = new Worker(script, { workerData });
  let grace: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
    grace = setTimeout(() => void worker.terminate(), graceMs);
  };
  signal.addEventListener('abort', ask, { once: true });
  try {
    return await new Promise<Answer>((done, fail) => {
      worker.on('message', (news: ThreadNews<Progress, Answer>) =>
        news.news === 'answer' ? done(news.answer) : onProgress(news.progress),
      );
      worker.once('error', fail).once('exit', () => fail(new Error('The search ended without an answer.')));
    });
  } finally {
    signal.removeEventListener('abort', ask);
    clearTimeout(grace);
    await worker.terminate();
  }
}
