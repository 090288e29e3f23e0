import { type Database, startDatabase } from '@maillage/database';
import { keyringOf } from './appointments/sealing/keyring.ts';
import { atlasOf } from './atlas/holder.ts';
import { demoAccounts } from './demo/accounts.ts';
import { loadDemo } from './demo/loadDemo.ts';
import { loadDemoRotas } from './demo/rotas.ts';
import type { Loading } from './health/loading.ts';
import { listen } from './http/listen.ts';
import { type BackgroundLoad, loadInBackground } from './reference/loadInBackground.ts';
import { type App, createServer } from './server.ts';
import type { Settings } from './settings.ts';

/** A whole running host: database, server, and the data loading behind. */
export interface Running {
  readonly address: string;
  readonly app: App;
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
  try {
    return await serveOn(database, settings, say);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serveOn(database: Database, settings: Settings, say: (sentence: string) => void): Promise<Running> {
  say(`database ready (PostgreSQL ${database.server.version}, ${database.server.kind}).`);
  const demo = settings.demo ? await loadDemo(database, keyringOf(settings)) : undefined;
  const loading: Loading = { status: 'loading', message: '', progress: 0 };
  const app = await createServer({ database, settings, loading });
  const address = await listen(app, settings).catch(async (error: unknown) => {
    await app.close(); // its work behind the requests, before the database goes
    throw error;
  });
  if (demo) loadDemoRotas(app, demo.organisation);
  const load = loadInBackground(
    { url: database.url, mirror: settings.dataMirror },
    loading,
    () => atlasOf(database, settings.dataFolder).reload(),
    (error) => say(`the reference data could not be loaded: ${error.message}`),
  );
  void load.ended.then(() => loading.status === 'ready' && say('data ready.'));
  say(`open ${address}`);
  if (settings.demo && settings.development) sayDemo(address, say);
  return { address, app, stop: () => stop(app, load, database) };
}

function sayDemo(address: string, say: (sentence: string) => void): void {
  say('demonstration with invented people (MAILLAGE_DEMO=off leaves it out); one click signs in:');
  for (const { email, role } of demoAccounts) say(`  ${role.padEnd(12)} ${address}/api/demo/sign-in?email=${email}`);
  say(`  mails        ${address}/outbox`);
}

async function stop(app: App, load: BackgroundLoad, database: Database): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), 2_000);
  await load.cancel();
  await app.close();
  clearTimeout(cut);
  await database.stop();
}
