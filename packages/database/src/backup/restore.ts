import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database.ts';
import { migrations } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { MANIFEST, type Manifest, type TableFile } from './manifest.ts';
import { entryStream, readTar, type TarEntry } from './tar.ts';

/** A file that cannot be restored, with all the reasons; nothing was changed. */
export class BadBackup extends Error {
  readonly problems: readonly string[];
  constructor(file: string, problems: readonly string[]) {
    super(`${file} cannot be restored, and nothing was changed:\n- ${problems.join('\n- ')}`);
    this.name = 'BadBackup';
    this.problems = problems;
  }
}

/**
 * Puts every row of a backup in place of those of today, in one transaction: an interruption leaves today's. A backup of an
 * older version is restored into the tables of that version, which the newer migrations then bring up to date.
 */
export async function restore({ ownerPool }: Database, file: string): Promise<Manifest> {
  const { manifest, entries } = await readBackup(file);
  const client = await ownerPool.connect();
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOfOne(client) }) });
  try {
    await owner.transaction().execute(async (tx) => {
      await emptySchemas(client);
      await migrateTo(tx, manifest.migrations.at(-1)!);
      for (const table of manifest.tables) await fill(client, table, file, entries.get(table.file)!);
      for (const { name, value } of manifest.sequences) await client.query('select setval($1, $2)', [name, value]);
      await migrateTo(tx, undefined);
    });
  } finally {
    client.release(true);
  }
  return manifest;
}

async function readBackup(file: string): Promise<{ manifest: Manifest; entries: Map<string, TarEntry> }> {
  const entries = new Map((await readTar(file)).map((entry) => [entry.name, entry]));
  const first = entries.get(MANIFEST);
  if (!first) throw new BadBackup(file, ['it is not a backup of Maillage (no manifest)']);
  const manifest = JSON.parse(await text(entryStream(file, first))) as Manifest;
  if (manifest.format !== 'maillage-backup-1') throw new BadBackup(file, [`its format is ${manifest.format}`]);
  const problems = manifest.migrations
    .filter((name) => !(name in migrations))
    .map((name) => `it was made by a newer version of Maillage (it has ${name})`);
  for (const table of manifest.tables) problems.push(...(await problemsOf(table, file, entries.get(table.file))));
  if (problems.length > 0) throw new BadBackup(file, problems);
  return { manifest, entries };
}

async function problemsOf(
  { table, file, bytes, sha256 }: TableFile,
  archive: string,
  entry: TarEntry | undefined,
): Promise<string[]> {
  if (!entry) return [`${table} is missing (${file})`];
  if (entry.size !== bytes) return [`${table} has ${entry.size} bytes instead of ${bytes}`];
  const hash = createHash('sha256');
  for await (const chunk of entryStream(archive, entry)) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha256 ? [] : [`${table} is damaged: its checksum is not that of the manifest`];
}

async function emptySchemas(client: pg.PoolClient): Promise<void> {
  await client.query(
    `drop schema if exists identity cascade; drop schema public cascade; create schema public; grant usage on schema public to public`,
  );
}

/** `undefined` means the newest. */
async function migrateTo(tx: Transaction<Tables>, name: string | undefined): Promise<void> {
  const migrator = new Migrator({ db: tx, provider: { getMigrations: async () => migrations } });
  const { error } = await (name === undefined ? migrator.migrateToLatest() : migrator.migrateTo(name));
  if (error) throw error;
}

/** Triggers of ours wait: a row that comes back is not a change that somebody makes. */
async function fill(
  client: pg.PoolClient,
  { table, columns }: TableFile,
  file: string,
  entry: TarEntry,
): Promise<void> {
  await client.query(`alter table ${table} disable trigger user`);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const sink = client.query(copyFrom(`copy ${table} (${list}) from stdin`));
  await pipeline(entryStream(file, entry), createGunzip(), sink);
  await client.query(`alter table ${table} enable trigger user`);
}

/** Kysely and COPY on the same connection, hence in the same transaction; it is given back by who borrowed it. */
function poolOfOne(client: pg.PoolClient) {
  const lent = new Proxy(client, {
    get(target, key) {
      if (key === 'release') return () => {};
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { connect: async () => lent, end: async () => {}, options: {} };
}
