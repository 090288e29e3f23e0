import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { createJobs } from './jobs.ts';

let server: TestServer;
let headers: { cookie: string };
beforeAll(async () => {
  server = await testServer();
  headers = { cookie: await server.cookieOf('coordinator') };
});
afterAll(() => server?.stop());

const read = async (id: string) => (await server.app.inject({ url: `/api/jobs/${id}`, headers })).json<Job>();
async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = await read(id);
    if (!['queued', 'running'].includes(job.state)) return job;
    await sleep(20);
  }
}

test('work tells how far it is and what it found, and ends as done', async () => {
  const id = await server.app.jobs.start('essai', 'p', async ({ report, problems }) => {
    report({ done: 3, total: 10, message: 'lecture' });
    problems(Array.from({ length: 1500 }, (_, line) => ({ code: 'x', line })));
  });
  const job = await ended(id);
  expect(job).toMatchObject({
    kind: 'essai',
    state: 'done',
    done: 3,
    total: 10,
    message: 'lecture',
    problemCount: 1500,
  });
  expect(job.problems).toHaveLength(1000);
});

test('its events follow it to its end', async () => {
  const id = await server.app.jobs.start('essai', 'p', async ({ report }) => {
    for (let done = 1; done <= 3; done++) {
      report({ done, total: 3 });
      await sleep(300);
    }
  });
  const { body, headers: sent } = await server.app.inject({ url: `/api/jobs/${id}/events`, headers });
  expect(sent['content-type']).toContain('text/event-stream');
  const states = body
    .split('\n\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.replace(/^data: /, '')) as Job);
  expect(states.at(-1)).toMatchObject({ state: 'done', done: 3 });
  expect(states.length).toBeGreaterThan(1);
});

test('a coordinator cancels it; nobody else may', async () => {
  const id = await server.app.jobs.start(
    'essai',
    'p',
    ({ signal }) => new Promise((_, stop) => signal.addEventListener('abort', () => stop(signal.reason))),
  );
  const cancel = (cookie: string) =>
    server.app.inject({ method: 'POST', url: `/api/jobs/${id}/cancel`, headers: { cookie } });
  expect((await cancel(await server.cookieOf('reader'))).statusCode).toBe(403);
  expect((await cancel(headers.cookie)).statusCode).toBe(200);
  expect(await ended(id)).toMatchObject({ state: 'cancelled' });
});

test('work that breaks says why', async () => {
  const id = await server.app.jobs.start('essai', 'p', async () => {
    throw new Error('le disque est plein');
  });
  expect(await ended(id)).toMatchObject({ state: 'failed', message: 'le disque est plein' });
});

test('work of a host that died counts as failed at the next start; that of a living one goes on', async () => {
  const { rows } = await server.database.ownerPool.query<{ id: string }>(
    `insert into job (kind, state, updated_at) values ('mort', 'running', now() - interval '2 minutes'), ('vivant', 'running', now()) returning id`,
  );
  await createJobs(server.database, () => {});
  expect(await Promise.all(rows.map(({ id }) => read(id)))).toMatchObject([{ state: 'failed' }, { state: 'running' }]);
});
