import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, startDatabase } from '@maillage/database';

/** A server process of its own with its own PostgreSQL (fsync as in production), and a connection beside it to fill its tables. */
export interface CareBench {
  readonly origin: string;
  readonly database: Database;
  /** One request on a kept connection of the agent; the status and the body. */
  ask(method: string, path: string, body?: object): Promise<{ status: number; text: string }>;
  stop(): Promise<void>;
}

export async function startCareBench(connections: number): Promise<CareBench> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-bench-care-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../apps/server/src/main.ts')], {
    env: {
      ...process.env,
      MAILLAGE_DATA_FOLDER: dataFolder,
      MAILLAGE_DATA_MIRROR: '',
      MAILLAGE_RATE_LIMIT: '1000000',
      MAILLAGE_DEMO: 'off',
      MAILLAGE_LOG: 'error',
      DATABASE_URL: '',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await addressOf(child);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  await dataLoaded(origin, agent);
  const database = await startDatabase({ dataFolder, share: true });
  return {
    origin,
    database,
    ask: (method, path, body) => ask(agent, method, origin + path, body),
    async stop() {
      agent.destroy();
      await database.stop();
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, failed) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = /open (https?:\/\/[\w.:]+)/.exec(said)?.[1];
      if (address) found(address);
    });
    child.once('exit', () => failed(new Error(`The server ended before it listened: ${said}`)));
  });
}

/** What npm brings is loaded behind the first answers; it would disturb the measure. */
async function dataLoaded(origin: string, agent: http.Agent): Promise<void> {
  for (const end = Date.now() + 5 * 60_000; Date.now() < end; ) {
    const { text } = await ask(agent, 'GET', `${origin}/api/health`);
    if (JSON.parse(text).status === 'ready') return;
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error('The data were not loaded after five minutes.');
}

function ask(agent: http.Agent, method: string, url: string, body?: object): Promise<{ status: number; text: string }> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers =
      payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
    const request = http.request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode!, text: Buffer.concat(chunks).toString() }));
      answer.on('error', reject);
    });
    request.on('error', reject);
    request.end(payload);
  });
}
