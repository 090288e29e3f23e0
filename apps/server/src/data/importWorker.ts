import { parentPort, workerData } from 'node:worker_threads';
import { createReferenceStore } from '@maillage/database';
import { findDataSet, importFiles, pullSets, type SetOutcome, type SetProgress } from '@maillage/open-data';
import pg from 'pg';
import type { ImportNews, ImportOrder } from './importOrder.ts';

// A thread of its own: reading millions of lines takes minutes of processor, and the server answers meanwhile. Ending the
// thread ends its connection, and the transaction with it: the tables stay as they were.
const order = workerData as ImportOrder;
const pool = new pg.Pool({ connectionString: order.url, max: 2 });
pool.on('error', () => {});
const store = createReferenceStore(pool);
const tell = (news: ImportNews) => parentPort!.postMessage(news);
const onProgress = ({ title, step, amount, amountTotal }: SetProgress) =>
  tell({ news: 'progress', title, step, amount, total: amountTotal ?? null });

try {
  if (order.kind === 'pull') await pull(order.dataset, order.mirror, order.folder);
  else
    for (const { dataset, path } of order.files)
      tellOutcome(await importFiles(findDataSet(dataset)!, path, { store, onProgress }));
} finally {
  await pool.end();
}

async function pull(dataset: string, mirror: string | undefined, folder: string): Promise<void> {
  const origin = mirror ? ({ kind: 'mirror', location: mirror } as const) : ({ kind: 'official' } as const);
  const outcomes = await pullSets([dataset], { store, origin, folder, onProgress });
  for (const outcome of outcomes)
    if (outcome.dataset === dataset || outcome.outcome !== 'unchanged') tellOutcome(outcome);
}

function tellOutcome(outcome: SetOutcome): void {
  const { dataset } = outcome;
  switch (outcome.outcome) {
    case 'imported': {
      const { rows, problemCount, problems } = outcome.record;
      tell({ news: 'loaded', dataset, rows, warnings: problemCount, problems });
      break;
    }
    case 'refused':
      tell({ news: 'refused', dataset, count: outcome.problemCount, problems: outcome.problems });
      break;
    case 'unreachable':
      tell({ news: 'unreachable', dataset, message: outcome.message });
      break;
    case 'unchanged':
    case 'absent':
      tell({ news: outcome.outcome, dataset });
      break;
    default:
      outcome satisfies never;
  }
}
