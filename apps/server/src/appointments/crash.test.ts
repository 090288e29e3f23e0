import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, startDatabase } from '@maillage/database';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** A whole host with its own PostgreSQL and real fsync, killed while people book. */
vi.setConfig({ testTimeout: 240_000 });
const folder = mkdtempSync(join(tmpdir(), 'maillage-crash-'));
const dataFolder = join(folder, 'data');
const children: ChildProcess[] = [];
let slots: { session: string; startsAt: string }[];

beforeAll(async () => {
  const host = await start();
  const database = await startDatabase({ dataFolder, share: true });
  slots = await manySlots(database);
  await database.stop();
  process.kill(host.child.pid!, 'SIGTERM');
  await host.ended;
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  try {
    process.kill(postmaster(), 'SIGINT');
    await sleep(1_000);
  } catch {
    // it has ended already
  }
  rmSync(folder, { recursive: true, force: true });
});

test('kill -9 of server and database while 24 people book: every confirmed booking is there once, and who asks again gets the same one', async () => {
  const first = await start();
  const confirmed = new Map<number, string>();
  let [next, down] = [0, false];
  const people = Array.from({ length: 24 }, async () => {
    while (!down && next < slots.length) {
      const at = next++;
      const answer = await order(first.address, at).catch(() => undefined);
      if (answer?.status === 201) confirmed.set(at, answer.token);
    }
  });
  while (confirmed.size < 60) await sleep(10);
  process.kill(postmaster(), 'SIGKILL');
  first.child.kill('SIGKILL');
  down = true;
  await Promise.all([...people, first.ended]);
  const asked = next;

  const second = await start();
  await loaded(second.address);
  for (const [at, token] of confirmed) {
    const { appointments } = (await (await fetch(`${second.address}/api/care/bookings/${token}`)).json()) as {
      appointments: { startsAt: string; state: string }[];
    };
    expect(appointments).toMatchObject([{ startsAt: slots[at]!.startsAt, state: 'booked' }]);
  }
  const database = await startDatabase({ dataFolder, share: true });
  const before = await kept(database);
  expect(before.length).toBeGreaterThanOrEqual(confirmed.size);
  expect(before.length).toBeLessThanOrEqual(asked); // nothing that nobody asked for
  expect(new Set(before).size).toBe(before.length); // no slot twice
  // everybody who got no answer asks again under the same key: booked once, never refused as taken by themselves
  for (let at = 0; at < asked; at++) {
    const { status, token } = await order(second.address, at);
    expect(status).toBe(201);
    if (confirmed.has(at)) expect(token).toBe(confirmed.get(at));
  }
  const after = await kept(database);
  expect([after.length, new Set(after).size]).toEqual([asked, asked]);
  await database.stop();
  second.child.kill('SIGTERM');
  await second.ended;
});

/** The names of communes come with the reference data, which load behind the first answers. */
async function loaded(address: string): Promise<void> {
  while (((await (await fetch(`${address}/api/health`)).json()) as { status: string }).status !== 'ready')
    await sleep(200);
}

async function kept({ ownerPool }: Database): Promise<string[]> {
  const { rows } = await ownerPool.query<{ slot: string }>(
    `select session || ' ' || starts_at as slot from appointment where state = 'booked'`,
  );
  return rows.map(({ slot }) => slot);
}

async function order(address: string, at: number): Promise<{ status: number; token: string }> {
  const familyName = `Nollet ${String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + Math.floor(at / 676))}`;
  const patient = {
    givenName: 'Oscar',
    familyName,
    birthDate: '1980-01-01',
    phone: '06 00 00 00 00',
    email: null,
    commune: null,
  };
  const answer = await fetch(`${address}/api/care/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `key-of-person-${String(at).padStart(6, '0')}` },
    body: JSON.stringify({ ...slots[at], visit: 'consultation', patient }),
  });
  const body = (await answer.json()) as { token?: string };
  return { status: answer.status, token: body.token ?? '' };
}

/** 1,000 slots of a quarter of an hour in as many sessions as that takes. */
async function manySlots({ ownerPool }: Database): Promise<{ session: string; startsAt: string }[]> {
  const one = async (text: string, values: unknown[]) =>
    (await ownerPool.query<{ id: string }>(text, values)).rows[0]!.id;
  const organisation = await one(`insert into organisation (name, kind) values ('CPTS', 'cpts') returning id`, []);
  const content = JSON.stringify({
    kind: 'cabinet',
    name: 'Cabinet',
    commune: '62510',
    address: '',
    phone: '',
    wheelchair: true,
    point: null,
  });
  const place = await one(
    `insert into care_place (organisation, kind, name, commune, listed, content, updated_by) values ($1, 'cabinet', 'Cabinet', '62510', true, $2, 'x') returning id`,
    [organisation, content],
  );
  await ownerPool.query(
    `insert into care_session (organisation, place, room, starts_at, ends_at, origin, state, updated_by)
     select $1, $2, n, date_trunc('day', now()) + interval '3 days', date_trunc('day', now()) + interval '3 days 5 hours', 'hand', 'published', 'x'
     from generate_series(1, 50) n`,
    [organisation, place],
  );
  const { rows } = await ownerPool.query<{ session: string; at: Date }>(
    `select s.id as session, s.starts_at + make_interval(mins => 15 * k) as at from care_session s, generate_series(0, 19) k order by k, s.room`,
  );
  return rows.map(({ session, at }) => ({ session, startsAt: at.toISOString() }));
}

async function start() {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: '',
      MAILLAGE_DATA_MIRROR: '',
      MAILLAGE_LOG: 'silent',
      MAILLAGE_DEMO: 'off',
      MAILLAGE_RATE_LIMIT: '1000000',
      MAILLAGE_DATA_FOLDER: dataFolder,
      NODE_ENV: 'development',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (output += text));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (;;) {
    const address = /open (http\S+)/.exec(output)?.[1];
    if (address) return { child, ended, address };
    if (child.exitCode !== null) throw new Error(output);
    await sleep(50);
  }
}

function postmaster(): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}
