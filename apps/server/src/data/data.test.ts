import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatasetList, Job, MapValues } from '@maillage/contract';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
let cookie: string;
beforeAll(async () => {
  server = await startSmallServer();
  cookie = (await server.signIn('coordinator')).cookie;
  // the set that others need, as loaded
  await server.database.ownerPool.query(`insert into data_import (dataset, vintage, title, source_url, licence, certainty,
    sha256, bytes, rows, cog) values ('cog', '2024', 'COG', 'https://example.org', 'x', 'official', 'dd', 1, 6, '2024')`);
});
afterAll(() => server.stop());

const bpe = (lines: string) => `CODGEO;NB_D201;NB_D232\n${lines}`;

async function upload(name: string, content: string, fields: Record<string, string> = {}, as = cookie) {
  const boundary = 'maillage-boundary';
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const parts = Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value));
  return server.request({
    method: 'POST',
    url: '/api/datasets/import',
    headers: { cookie: as, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}${part(`name="file"; filename="${name}"`, content)}--${boundary}--\r\n`,
  });
}

async function jobAfter(answer: Awaited<ReturnType<typeof upload>>): Promise<Job> {
  expect(answer.statusCode, answer.body).toBe(202);
  for (;;) {
    const job = (await server.request({ url: `/api/jobs/${answer.json().job}`, headers: { cookie } })).json();
    expect([...Value.Errors(Job, job)]).toEqual([]);
    if (!['queued', 'running'].includes(job.state)) return job;
    await sleep(100);
  }
}

test('everybody sees the sets, and what of them is loaded', async () => {
  const { datasets } = await server.get('/api/datasets', DatasetList);
  expect(datasets.map(({ id }) => id)).toContain('drees-apl');
  expect(datasets.find(({ id }) => id === 'drees-apl')!.loaded[0]).toMatchObject({ vintage: '2022', rows: 7 });
});

test('a file sent by a coordinator is recognised, loaded, and moves the figures', async () => {
  const job = await jobAfter(await upload('equip-serv-medical-para-com-2021.csv', bpe('62001;4;0\n59001;2;1\n')));
  expect(job).toMatchObject({ state: 'done', kind: 'import insee-bpe-professionals' });
  const heads = await server.get('/api/map/values?indicator=per-10000', MapValues);
  expect(heads.values[heads.codes.indexOf('62001')]).toBe(40);
  expect(await readdir(join(server.dataFolder, 'uploads'))).toEqual([]);
});

test('a file with a problem changes nothing, and says the line', async () => {
  const before = atlasOf(server.database).current().version;
  const job = await jobAfter(await upload('equip-serv-medical-para-com-2021.csv', bpe('62001;four;0\n62002;1;-\n')));
  expect(job.state).toBe('failed');
  expect(job.problems.map(({ line, value }) => [line, value])).toContainEqual([2, 'four']);
  expect(atlasOf(server.database).current().version).toBe(before);
});

test('a file of no known set is refused, and nothing is kept of it', async () => {
  const answer = await upload('shopping.csv', 'eggs;milk\n1;2\n');
  expect(answer.json().error.code).toBe('dataset/not-recognised');
  expect(await readdir(join(server.dataFolder, 'uploads'))).toEqual([]);
});

test('a set that does not exist is refused by name; who is no coordinator is refused', async () => {
  expect((await upload('a.csv', 'a;b', { dataset: 'nothing' })).json().error.code).toBe('dataset/unknown');
  const reader = (await server.signIn('reader')).cookie;
  expect((await upload('a.csv', 'a;b', {}, reader)).statusCode).toBe(403);
  expect((await server.request({ method: 'POST', url: '/api/datasets/cog/pull' })).statusCode).toBe(401);
});
