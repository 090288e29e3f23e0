import { roles } from '@maillage/contract';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { holdAccess, mayCall } from './access.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

test('a route that does not say who may call it stops the server from starting', async () => {
  const app = Fastify();
  holdAccess(app, async () => ({}));
  app.get('/api/forgotten', async () => 'x');
  await expect(app.ready()).rejects.toThrow('config.access): GET /api/forgotten');
});

describe.each(['anonymous', ...roles] as const)('every route as %s', (who) => {
  test('answers those who may and refuses the others, before reading anything else of the request', async () => {
    const cookie = who === 'anonymous' ? '' : await server.cookieOf(who);
    const actor = who === 'anonymous' ? {} : { person: who, organisation: 'one', role: who };
    const wrong: string[] = [];
    for (const { method, url, access } of server.app.routes.filter((route) => route.url.startsWith('/api/'))) {
      if (url.includes('*') || method === 'HEAD' || method === 'OPTIONS') continue;
      const path = url.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      const { statusCode } = await server.app.inject({ method, url: path, headers: { cookie }, payloadAsStream: true });
      const refused = statusCode === (who === 'anonymous' ? 401 : 403);
      if (refused === mayCall(access, actor)) wrong.push(`${method} ${url}: ${statusCode}, for ${access}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('there are routes to try, public and not', () => {
  const kinds = new Set(server.app.routes.map(({ access }) => (typeof access === 'string' ? access : 'roles')));
  expect(kinds).toEqual(new Set(['public', 'person', 'roles']));
});

test('a person of two organisations acts in the one they name', async () => {
  const cookie = await server.cookieOf('reader');
  const founded = await server.app.inject({
    method: 'POST',
    url: '/api/organisations',
    headers: { cookie },
    payload: { name: 'Cabinet des Lilas', kind: 'practice' },
  });
  expect(founded.statusCode).toBe(201);
  const { id } = founded.json<{ id: string }>();
  const mails = (organisation?: string) =>
    server.app.inject({
      url: '/api/mails',
      headers: { cookie, ...(organisation && { 'maillage-organisation': organisation }) },
    });
  expect((await mails()).statusCode).toBe(403);
  expect((await mails(id)).json()).toEqual({ mails: [] });
  expect((await mails('00000000-0000-4000-8000-000000000000')).statusCode).toBe(403);
});
