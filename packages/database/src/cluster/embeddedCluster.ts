import { spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { secretOf } from '../secret.ts';
import { type Binaries, postgresBinaries } from './binaries.ts';
import { clearStalePostmasterFile, runningPostmaster } from './postmaster.ts';
import { assertWritable, openWayTo, type ServerAccount, serverAccount } from './serverAccount.ts';

/** A PostgreSQL server of our own, on one folder, listening on 127.0.0.1 only. */
export interface EmbeddedCluster {
  /** Address of its maintenance database, as the owner (superuser). */
  readonly url: string;
  /** Whether it was already running: an orphan of a killed host, or the server of another process. */
  readonly found: boolean;
  /** Starts it again, at the same address, when it died under us. */
  revive(): Promise<void>;
  /** Fast stop with a checkpoint; immediate (recovery at the next start) after `patienceSeconds`. */
  stop(patienceSeconds?: number): Promise<void>;
}

export interface ClusterOptions {
  readonly dataFolder: string;
  /** Extra lines of postgresql.conf, written when the cluster is created. */
  readonly settings?: readonly string[];
}

/** Starts the cluster of a data folder, creating it first when the folder is new, or finds the one that already runs. */
export async function startEmbeddedCluster({ dataFolder, settings = [] }: ClusterOptions): Promise<EmbeddedCluster> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  assertWritable(folder);
  const account = await serverAccount();
  const cluster = join(folder, 'postgres');
  openWayTo(cluster, account);
  const password = secretOf(folder, 'database-password');
  const programs = await runnablePrograms(await postgresBinaries(), folder, account);
  if (!existsSync(cluster)) await createCluster({ cluster, password, programs, account, settings });
  const { port, found } = await runningPort(cluster, programs, account);
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    found,
    async revive() {
      if (await settledPostmaster(cluster)) return;
      clearStalePostmasterFile(cluster);
      const failure = await startServer(cluster, port, programs, account);
      if (failure !== '') throw new Error(`PostgreSQL does not start again: ${failure}`);
    },
    stop: (patienceSeconds = 7) => stopCluster(cluster, programs, account, patienceSeconds),
  };
}

/** Finds the running server or starts one; a second process starting at the same moment loses the race and finds the first's. */
async function runningPort(cluster: string, programs: Binaries, account: ServerAccount | undefined) {
  let failure = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const running = await settledPostmaster(cluster);
    if (running) return { port: running.port, found: true };
    clearStalePostmasterFile(cluster);
    const port = await freePort();
    failure = await startServer(cluster, port, programs, account);
    if (failure === '') return { port, found: false };
  }
  throw new Error(`PostgreSQL does not start on ${cluster}. Its last words: ${failure}`);
}

/** Waits while a server is starting (it may be replaying its journal after a crash) or stopping. */
async function settledPostmaster(cluster: string) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const running = runningPostmaster(cluster);
    if (!running || running.status === 'ready') return running;
    await sleep(100);
  }
  return runningPostmaster(cluster);
}

async function startServer(cluster: string, port: number, programs: Binaries, account: ServerAccount | undefined) {
  const log = join(cluster, 'server.log');
  // an own file for the output: pg_ctl leaves the server running, and a pipe kept open would never end
  const { code, output } = await call(
    programs.pg_ctl,
    ['start', '-D', cluster, '-l', log, '-w', '-t', '60', '-o', `-p ${port}`],
    account,
  );
  return code === 0 ? '' : output.trim() || `pg_ctl ended with ${code}`;
}

async function stopCluster(
  cluster: string,
  programs: Binaries,
  account: ServerAccount | undefined,
  patienceSeconds: number,
) {
  if (!runningPostmaster(cluster)) return;
  const stop = (mode: string) =>
    call(programs.pg_ctl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(patienceSeconds)], account);
  if ((await stop('fast')).code !== 0 && runningPostmaster(cluster)) await stop('immediate');
}

interface Creation {
  readonly cluster: string;
  readonly password: string;
  readonly programs: Binaries;
  readonly account: ServerAccount | undefined;
  readonly settings: readonly string[];
}

/** Created under another name and renamed when whole: a start interrupted half-way leaves nothing to repair. */
async function createCluster({ cluster, password, programs, account, settings }: Creation): Promise<void> {
  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const { code, output } = await call(
      programs.initdb,
      ['-D', draft, `--pwfile=${passwordFile}`, ...INITDB_FLAGS],
      account,
    );
    if (code !== 0) throw new Error(`PostgreSQL could not be set up in ${cluster}: ${output.trim()}`);
    writeFileSync(join(draft, 'postgresql.conf'), [...SETTINGS, ...settings, ''].join('\n'), { flag: 'a' });
    if (!existsSync(cluster)) renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The built-in C.UTF-8 collation is the same on every machine and in every version: an index never goes stale with a system library. */
const INITDB_FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--no-locale',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'max_connections = 100',
  'shared_buffers = 256MB',
  'jit = off',
  'log_checkpoints = off',
  "timezone = 'UTC'",
];

/** The packaged programs, or a copy in the data folder when the server's account may not read them where they are. */
async function runnablePrograms(
  programs: Binaries,
  folder: string,
  account: ServerAccount | undefined,
): Promise<Binaries> {
  if (!account) return programs;
  try {
    openWayTo(programs.postgres, account);
    if ((await call(programs.postgres, ['--version'], account)).code === 0) return programs;
  } catch {
    // not ours to open: the copy below serves
  }
  const copy = join(folder, 'postgres-programs');
  if (!existsSync(copy)) cpSync(dirname(dirname(programs.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  const { code, output } = await call('chmod', ['-R', 'u+rwX,go+rX', copy], undefined);
  if (code !== 0) throw new Error(output);
  const at = (name: string) => join(copy, 'bin', name);
  return { initdb: at('initdb'), pg_ctl: at('pg_ctl'), postgres: at('postgres') };
}

/** Runs a program to its end, outside our process group, so that Ctrl-C reaches us and not PostgreSQL. */
function call(program: string, args: readonly string[], account: ServerAccount | undefined) {
  return new Promise<{ code: number; output: string }>((done, fail) => {
    const child = spawn(program, args, {
      ...account,
      cwd: tmpdir(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', fail);
    child.once('exit', (code) => done({ code: code ?? 1, output }));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
