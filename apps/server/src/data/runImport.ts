import { Worker } from 'node:worker_threads';
import { type ErrorCode, errorSentence, type Language } from '@maillage/contract';
import { importLimits } from '@maillage/open-data';
import type { Progress } from '../jobs/jobs.ts';
import { dataWords } from './dataWords.ts';
import type { ImportNews, ImportOrder } from './importOrder.ts';

/**
 * Runs an import in a thread and reports it as a job, in the language of who asked. Throws with a sentence when nothing was
 * imported; an abort ends the thread and leaves the tables as they were.
 */
export async function runImport(order: ImportOrder, progress: Progress, language: Language): Promise<void> {
  const said: string[] = [];
  let failure: string | undefined;
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: importLimits(setsOf(order)),
  });
  const end = () => void worker.terminate();
  progress.signal.addEventListener('abort', end, { once: true });
  worker.on('message', (news: ImportNews) => {
    if (news.news === 'progress') {
      const message = `${news.title} : ${dataWords[news.step][language]}`;
      return progress.report({ done: news.amount, total: news.total, message });
    }
    if ('problems' in news) progress.problems(news.problems);
    const code = failureOf(news);
    if (code) failure = errorSentence(code, language, { ...news, host: 'message' in news ? news.message : '' });
    else said.push(sentenceOf(news, language));
  });
  try {
    await new Promise<void>((done, fail) => worker.once('error', fail).once('exit', () => done()));
  } finally {
    progress.signal.removeEventListener('abort', end);
  }
  progress.signal.throwIfAborted();
  if (failure) throw new Error(failure);
  progress.report({ message: said.join(' ') });
}

const setsOf = (order: ImportOrder) =>
  order.kind === 'pull' ? [order.dataset] : order.files.map(({ dataset }) => dataset);

type Outcome = Exclude<ImportNews, { news: 'progress' }>;

function failureOf(news: Outcome): ErrorCode | undefined {
  if (news.news === 'refused') return 'dataset/invalid';
  if (news.news === 'unreachable') return 'dataset/unreachable';
  return news.news === 'absent' ? 'dataset/absent' : undefined;
}

function sentenceOf(news: Outcome, language: Language): string {
  const sentence = dataWords[news.news === 'loaded' ? 'loaded' : 'unchanged'][language];
  const rows = 'rows' in news ? news.rows.toLocaleString(language) : '';
  return sentence.replace('{dataset}', news.dataset).replace('{rows}', rows);
}
