import type { Database } from '@maillage/database';
import { readSettings } from '@maillage/server/settings';

/** Opens the database of the settings for one command, beside a running server or alone, and closes it whatever happens. */
export async function onDatabase<Answer>(
  purpose: string,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const { startDatabase } = await import('@maillage/database'); // only a command that needs it waits for it
  const { dataFolder, databaseUrl } = readSettings(process.env);
  const database = await startDatabase({ dataFolder, url: databaseUrl, purpose, share: true });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}
