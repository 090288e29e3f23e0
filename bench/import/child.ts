import { Worker } from 'node:worker_threads';
import { importLimits } from '@maillage/open-data';
import { importFile } from '../../apps/cli/src/data/importFile.ts';
import type { ImportNews, ImportOrder } from '../../apps/server/src/data/importOrder.ts';

/** Imports one directory file as the server or the command does, and prints rows, seconds and the peak of resident memory. */
const [way, url, path] = process.argv.slice(2) as ['server' | 'command', string, string];
const start = performance.now();
const rows = way === 'server' ? await asServer() : await asCommand();
const peakMB = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(JSON.stringify({ rows, seconds: (performance.now() - start) / 1000, peakMB }));

async function asCommand(): Promise<number> {
  process.env['DATABASE_URL'] = url;
  const outcome = await importFile(path, { set: 'rpps' });
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome).slice(0, 2000));
  return outcome.record.rows;
}

async function asServer(): Promise<number> {
  const order: ImportOrder = { kind: 'files', url, folder: '', files: [{ dataset: 'rpps', path }] };
  const worker = new Worker(new URL('../../apps/server/src/data/importWorker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: importLimits(['rpps']),
  });
  let loaded: ImportNews | undefined;
  worker.on('message', (news: ImportNews) => {
    if (news.news !== 'progress') loaded = news;
  });
  await new Promise<void>((done, fail) => worker.once('error', fail).once('exit', () => done()));
  if (loaded?.news !== 'loaded') throw new Error(JSON.stringify(loaded).slice(0, 2000));
  return loaded.rows;
}
