import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** Brings the tables up to date and returns what was applied; processes that come together wait for the first. */
export async function migrate(owner: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? 'the migrations';
    throw new Error(`The database could not be brought up to date (${failed}): ${(error as Error).message}`, {
      cause: error,
    });
  }
  return results.map(({ migrationName }) => migrationName);
}
