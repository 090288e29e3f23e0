import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type EmbeddedCluster, startEmbeddedCluster } from './cluster/embeddedCluster.ts';
import { type FolderLock, takeFolderLock } from './folderLock.ts';
import { migrate } from './migrate.ts';
import { createLogins, loginUrl, refusePowerfulLogins } from './roles.ts';
import type { Tables } from './tables.ts';

/** The open database: three logins on the same tables. */
export interface Database {
  /** Requests of people, under row-level security; go through `withRequest`. */
  readonly app: Kysely<Tables>;
  readonly appPool: pg.Pool;
  /** Migrations, imports of public data and jobs of the host itself; sees everything. */
  readonly owner: Kysely<Tables>;
  readonly ownerPool: pg.Pool;
  /** Accounts and sessions, in the schema `identity`. */
  readonly identityPool: pg.Pool;
  /** Address of the owner, for what opens its own connections (the job queue). Holds a password: never log it. */
  readonly url: string;
  /** PostgreSQL's version, and whether it is ours ("embedded") or given by DATABASE_URL ("external"). */
  readonly server: { readonly version: string; readonly kind: 'embedded' | 'external' };
  /** Migrations applied by this start. */
  readonly migrated: readonly string[];
  /** Closes the connections, and the embedded server when this process owns it. May be called twice. */
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  /** Where the embedded server keeps its files, and the host its secrets. */
  readonly dataFolder: string;
  /** Any PostgreSQL ≥ 16 instead of the embedded one. Its user owns the tables and may create roles. */
  readonly url?: string | undefined;
  /** Who opens it, said to a second process that wants the same folder: "server", "backup" … */
  readonly purpose?: string;
  /** When another process already serves this folder: use its database (a command) rather than be refused (a server). */
  readonly share?: boolean;
}

/** Opens the database, brings its tables up to date, and holds the data folder until `stop`. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url) return openDatabase(options.url, 'external', async () => {});
  const cluster = await startEmbeddedCluster(options);
  const lock = await ownFolder(cluster, options);
  const close = async () => {
    await lock?.release();
    if (lock) await cluster.stop();
  };
  try {
    return await openDatabase(await maillageDatabase(cluster.url), 'embedded', close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Another process already uses the data folder. */
export class DataFolderInUse extends Error {
  constructor(dataFolder: string, heldBy: string) {
    super(
      `Maillage is already running on the data folder ${dataFolder} (${heldBy}). Use that one, or stop it (Ctrl-C in its ` +
        'terminal) before starting again, or choose another folder with MAILLAGE_DATA_FOLDER.',
    );
    this.name = 'DataFolderInUse';
  }
}

async function ownFolder(cluster: EmbeddedCluster, { dataFolder, purpose = 'process', share }: DatabaseOptions) {
  const lock = await takeFolderLock(cluster.url, `${purpose}, process ${process.pid}`, cluster.revive);
  if (!('heldBy' in lock)) return lock satisfies FolderLock;
  if (!share) throw new DataFolderInUse(dataFolder, lock.heldBy);
  return undefined;
}

/** Connects the three logins on an existing, possibly empty, database. `close` runs last. */
export async function openDatabase(
  url: string,
  kind: 'embedded' | 'external',
  close: () => Promise<void>,
): Promise<Database> {
  const ownerPool = createPool(url, 8);
  const owner = kyselyOn(ownerPool);
  const { version, migrated } = await prepare(ownerPool, owner, url).catch(async (error) => {
    await ownerPool.end();
    throw error;
  });
  const appPool = createPool(loginUrl(url, 'app'), 16);
  const identityPool = createPool(loginUrl(url, 'identity'), 4, 'identity');
  const app = kyselyOn(appPool);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await Promise.all([ownerPool, appPool, identityPool].map((pool) => pool.end()));
    await close();
  };
  return {
    app,
    appPool,
    owner,
    ownerPool,
    identityPool,
    url,
    migrated,
    server: { version, kind },
    stop: () => (stopping ??= stop()),
  };
}

async function prepare(ownerPool: pg.Pool, owner: Kysely<Tables>, url: string) {
  const { rows } = await ownerPool.query<{ server_version: string }>('show server_version');
  await createLogins(ownerPool, url);
  await refusePowerfulLogins(ownerPool);
  return { version: rows[0]!.server_version, migrated: await migrate(owner) };
}

/** Our own database beside the maintenance one of a fresh cluster. */
async function maillageDatabase(clusterUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'maillage'");
    if (!rowCount) await client.query('create database maillage');
  } finally {
    await client.end();
  }
  const url = new URL(clusterUrl);
  url.pathname = '/maillage';
  return url.href;
}

function kyselyOn(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function createPool(connectionString: string, max: number, searchPath = 'public'): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    options: `-c search_path=${searchPath}`,
    application_name: 'maillage',
  });
  // an idle connection that the server closes is replaced at the next query; without a listener it would end the process
  pool.on('error', () => {});
  return pool;
}
