import { Worker } from 'node:worker_threads';
import { dataSets, findDataSet, importLimits, recogniseFile, type SetOutcome } from '@maillage/open-data';
import { onDatabase } from '../host/onDatabase.ts';
import type { ThreadNews, ThreadOrder } from './importThread.ts';
import type { DataOutcome } from './outcomes.ts';
import { createProgressLine } from './progressLine.ts';

/** Loads one file of a set that is named or recognised. */
export async function importFile(
  file: string,
  options: { readonly set?: string; readonly vintage?: string },
): Promise<DataOutcome> {
  const { set: id, vintage } = options;
  const named = id === undefined ? undefined : findDataSet(id);
  if (id !== undefined && named === undefined)
    return { outcome: 'unknown-set', dataset: id, known: dataSets.map((set) => set.id) };
  const set = named ?? (await recogniseFile(file));
  if (set === undefined) return { outcome: 'not-recognised', file };
  return onDatabase('data import', ({ url }) => importInThread({ url, dataset: set.id, file, vintage }));
}

/** The same import as the server's, in a thread whose heap has the same bounds: 10⁶ lines in less than 300 MB. */
async function importInThread(order: ThreadOrder): Promise<SetOutcome> {
  const worker = new Worker(new URL('./importThread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: importLimits([order.dataset]),
  });
  const say = createProgressLine();
  let outcome: SetOutcome | undefined;
  worker.on('message', (news: ThreadNews) => {
    if ('progress' in news) say(news.progress);
    else outcome = news.outcome;
  });
  await new Promise<void>((done, fail) => worker.once('error', fail).once('exit', () => done()));
  if (!outcome) throw new Error('The import ended before it was done; nothing was changed. Start it again.');
  return outcome;
}
