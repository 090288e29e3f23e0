import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const readyMs = 300_000;

export interface StartedServer {
  readonly address: string;
  /** True when the official data of the mirror are loaded; otherwise every value is an estimate. */
  readonly official: boolean;
  stop(): Promise<void>;
}

/** The server as `npm start` runs it, on a new data folder that is removed afterwards. The interface must be built. */
export async function startServer(): Promise<StartedServer> {
  const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(root, '../shared/data');
  const official = existsSync(mirror);
  const folder = mkdtempSync(join(tmpdir(), 'maillage-e2e-'));
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: '0',
      MAILLAGE_DATA_FOLDER: folder,
      MAILLAGE_RATE_LIMIT: '1000000',
      ...(official && { MAILLAGE_DATA_MIRROR: mirror }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const address = await addressOf(server);
    await untilReady(address);
    return { address, official, stop: () => stop(server, folder) };
  } catch (cause) {
    await stop(server, folder);
    throw cause;
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk;
      const address = /open (http:\/\/\S+)/.exec(said)?.[1];
      if (address) found(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => failed(new Error(`The server ended with code ${code}:\n${said}`)));
  });
}

async function untilReady(address: string): Promise<void> {
  const end = Date.now() + readyMs;
  while (Date.now() < end) {
    const health = (await (await fetch(`${address}/api/health`)).json()) as { status: string };
    if (health.status === 'ready') return;
    await new Promise((waited) => setTimeout(waited, 500));
  }
  throw new Error(`The data were not ready after ${readyMs / 1000} s.`);
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
