import { startDatabase } from '@maillage/database';
import { loadDemo } from './demo/loadDemo.ts';
import type { Loading } from './health/loading.ts';
import { listen } from './http/listen.ts';
import { createServer } from './server.ts';
import type { Settings } from './settings.ts';

/** A whole running host: database, server, and the data loading behind. */
export interface Running {
  readonly address: string;
  /** Ends requests, work and database in that order, within ten seconds. */
  stop(): Promise<void>;
}

/** Starts everything; `say` receives one sentence per step. */
export async function serve(settings: Settings, say: (sentence: string) => void): Promise<Running> {
  const database = await startDatabase({
    dataFolder: settings.dataFolder,
    url: settings.databaseUrl,
    purpose: 'server',
  });
  say(`Database ready (PostgreSQL ${database.server.version}, ${database.server.kind}).`);
  const loading: Loading = { status: 'ready', message: '', progress: 1 };
  try {
    const app = await createServer({ database, settings, loading });
    const address = await listen(app, settings);
    if (settings.demo) await loadDemo(database);
    return {
      address,
      async stop() {
        const cut = setTimeout(() => app.server.closeAllConnections(), 2_000);
        await app.close();
        clearTimeout(cut);
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
