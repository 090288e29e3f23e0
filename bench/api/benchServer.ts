import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server process of its own, with its data loaded and its tiles made. */
export interface BenchServer {
  readonly origin: string;
  readonly communes: number;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Asks and returns the number of bytes that came; throws on any answer but 200 and 204. */
  get(path: string): Promise<number>;
  stop(): Promise<void>;
}

/** Data are kept in the system's temporary folder, so that a second run starts at once. */
const dataFolder = join(tmpdir(), 'maillage-bench-api');
const MINUTES_TO_LOAD = 10;

export async function startBenchServer(mirror: string): Promise<BenchServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../apps/server/src/main.ts')], {
    env: {
      ...process.env,
      MAILLAGE_DATA_FOLDER: dataFolder,
      MAILLAGE_DATA_MIRROR: mirror,
      MAILLAGE_RATE_LIMIT: '1000000',
      MAILLAGE_DEMO: 'off',
      MAILLAGE_LOG: 'error',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await addressOf(child);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const fetchText = async (path: string) => (await ask(agent, origin, path, 'identity')).toString();
  const health = await ready(fetchText);
  const rows = JSON.parse(await fetchText('/api/territories/region-32/access')).rows as {
    code: string;
    name: string;
  }[];
  return {
    origin,
    communes: health,
    codes: rows.map(({ code }) => code),
    names: rows.map(({ name }) => name),
    get: async (path) => (await ask(agent, origin, path, 'gzip')).length,
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The first address that the server says; what it says later is read and left. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, failed) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = /https?:\/\/[\w.:]+/.exec(said)?.[0];
      if (address) found(address);
    });
    child.once('exit', () => failed(new Error(`The server ended before it listened: ${said}`)));
  });
}

async function ready(fetchText: (path: string) => Promise<string>): Promise<number> {
  for (const end = Date.now() + MINUTES_TO_LOAD * 60_000; Date.now() < end; await sleep(1000)) {
    const { status, reference } = JSON.parse(await fetchText('/api/health'));
    if (status === 'ready' && (await tilesAreMade(fetchText))) return reference.communes;
  }
  throw new Error(`The data were not loaded after ${MINUTES_TO_LOAD} minutes.`);
}

/** The pyramid is made behind the answers; it would disturb the measure. */
async function tilesAreMade(fetchText: (path: string) => Promise<string>): Promise<boolean> {
  const { tiles } = JSON.parse(await fetchText('/api/tiles/communes.json'));
  const version = new URL(tiles[0]).searchParams.get('v')!;
  return existsSync(join(dataFolder, 'tiles', version, 'complete'));
}

function ask(agent: http.Agent, origin: string, path: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.get(origin + path, { agent, headers: { 'accept-encoding': encoding } }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      if (![200, 204].includes(answer.statusCode!)) reject(new Error(`Got ${answer.statusCode} for ${path}: ${body}`));
      else resolve(body);
    });
    request.on('error', reject);
  });
}
