import { Worker } from 'node:worker_threads';
import { importLimits } from '@maillage/open-data';
import type { ImportNews, ImportOrder } from '../../apps/server/src/data/importOrder.ts';

/** Imports one directory file as the server does, in its thread, and prints rows, seconds and the peak of resident memory. */
const [url, path] = process.argv.slice(2) as [string, string];
const order: ImportOrder = { kind: 'files', url, folder: '', files: [{ dataset: 'rpps', path }] };
const start = performance.now();
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
const peakMB = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(JSON.stringify({ rows: loaded.rows, seconds: (performance.now() - start) / 1000, peakMB }));
