import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, test, vi } from 'vitest';

// several starts a test, each with its database and its data loading behind, on a machine that other tests share
vi.setConfig({ testTimeout: 150_000 });
const folder = mkdtempSync(join(tmpdir(), 'maillage-host-'));
const dataFolder = join(folder, 'data');
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
});
afterAll(async () => {
  await stopOrphan();
  rmSync(folder, { recursive: true, force: true });
});

test('a host answers, stops cleanly on SIGTERM within ten seconds, and its database with it', async () => {
  const host = start();
  const address = await host.ready;
  expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ version: '0.1.0', database: 'embedded' });
  const asked = Date.now();
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(readFileSync(join(dataFolder, 'postgres/server.log'), 'utf8')).toContain('database system is shut down');
});

test('a second start on the same folder is refused with what to do, and the first goes on', async () => {
  const first = start();
  const address = await first.ready;
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(
    /maillage: Maillage is already running on the data folder .* \(server, process \d+\).*MAILLAGE_DATA_FOLDER/,
  );
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
});

test('a port that is taken is said with what to do, and everything that was begun ends', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const host = start({ PORT: String(port) });
  expect(await host.ended).toBe(1);
  expect(host.output()).toContain(`maillage: The port ${port} is taken. Give another with PORT`);
  expect(host.output()).not.toContain('failed');
  taken.close();
});

test('after kill -9 of the host, the next start takes over its database and finds everything', async () => {
  const first = start();
  await demoSignIn(await first.ready);
  const orphan = postmaster();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  await demoSignIn(await second.ready);
  expect(postmaster()).toBe(orphan);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('after kill -9 of host and database, the next start recovers', async () => {
  const first = start();
  await demoSignIn(await first.ready);
  process.kill(postmaster(), 'SIGKILL');
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  await demoSignIn(await second.ready);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a host whose database is killed under it brings it back, and still ends cleanly', async () => {
  const host = start();
  const address = await host.ready;
  await demoSignIn(address);
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(() => demoSignIn(address), { timeout: 30_000, interval: 500 });
  expect(postmaster()).not.toBe(killed);
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
});

test('a setting that cannot be used is one sentence, not a stack', async () => {
  const host = start({ PORT: 'abc' });
  expect(await host.ended).toBe(1);
  expect(host.output()).toMatch(/^maillage: These settings cannot be used:\n- PORT should be a whole number/m);
  expect(host.output()).not.toContain('    at ');
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: '',
      MAILLAGE_DATA_MIRROR: '',
      MAILLAGE_LOG: 'silent',
      MAILLAGE_DATA_FOLDER: dataFolder,
      NODE_ENV: 'development',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const ready = (async () => {
    for (;;) {
      const address = /open (http\S+)/.exec(output)?.[1];
      if (address) return address;
      if (child.exitCode !== null) throw new Error(output);
      await sleep(50);
    }
  })();
  ready.catch(() => {}); // a start that is meant to fail
  return { child, ended, ready, output: () => output };
}

/** A request that needs accounts, organisation and sessions. */
async function demoSignIn(address: string): Promise<void> {
  const asked = await fetch(`${address}/api/demo/sign-in?email=maire@demo.maillage.example`, { redirect: 'manual' });
  const opened = await fetch(asked.headers.get('location')!, { redirect: 'manual' });
  const cookie = opened.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  const me = await fetch(`${address}/api/me`, { headers: { cookie } });
  expect(await me.json()).toMatchObject({ memberships: [{ role: 'elected' }] });
}

function postmaster(): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A test that failed half-way may leave a database behind. */
async function stopOrphan(): Promise<void> {
  try {
    process.kill(postmaster(), 'SIGINT');
    await sleep(1_000);
  } catch {
    // none is running
  }
}
