import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../database.ts';
import { migrations } from '../migrations/index.ts';
import { testCluster } from './testCluster.ts';

/**
 * A database of its own for a test file, on a real PostgreSQL: every table, no row. `stop` drops it.
 * One server is started per run and shared by its files; DATABASE_URL_TEST names another (its user creates databases).
 */
export async function testDatabase(): Promise<Database> {
  const server = process.env['DATABASE_URL_TEST'] ?? (await testCluster());
  const template = await migratedTemplate(server);
  const name = `maillage_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  return openDatabase(databaseUrl(server, name), 'external', () =>
    onServer(server, (client) => client.query(`drop database ${name} with (force)`)),
  );
}

/** A database with all the tables, made once per server and set of migrations; copying it takes less time than migrating. */
async function migratedTemplate(server: string): Promise<string> {
  const name = `maillage_template_${Object.keys(migrations).length}_${process.ppid}`;
  await onServer(server, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('maillage test template'))");
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`create database ${name}_draft`);
    const draft = await openDatabase(databaseUrl(server, `${name}_draft`), 'external', async () => {});
    await draft.stop();
    await client.query(`alter database ${name}_draft rename to ${name}`);
  });
  return name;
}

async function onServer(url: string, run: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
