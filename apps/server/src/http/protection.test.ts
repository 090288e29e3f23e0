import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ rateLimit: 40 });
});
afterAll(() => server?.stop());

test('an answer is compressed for who can read it, and not sent again to who has it', async () => {
  const whole = await server.app.inject({ url: '/api/openapi.json', headers: { 'accept-encoding': 'br' } });
  expect(whole.headers['content-encoding']).toBe('br');
  const { headers } = await server.app.inject({ url: '/api/openapi.json' });
  const again = await server.app.inject({
    url: '/api/openapi.json',
    headers: { 'if-none-match': String(headers['etag']) },
  });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

test('the document is OpenAPI 3.1 and describes every public route of the API', async () => {
  const document = (await server.app.inject({ url: '/api/openapi.json' })).json<{
    openapi: string;
    paths: Record<string, unknown>;
  }>();
  expect(document.openapi).toBe('3.1.0');
  for (const path of ['/api/health', '/api/me', '/api/communes', '/api/members', '/api/jobs/{id}'])
    expect(document.paths).toHaveProperty([path]);
  expect(document.paths).not.toHaveProperty(['/api/auth/*']);
});

test.each([
  ['fr', 'Cette adresse n’existe pas.'],
  ['en', 'This address does not exist.'],
])('an unknown address answers in the reader’s language (%s)', async (language, sentence) => {
  for (const ask of [
    { url: `/api/nowhere?lang=${language}` },
    { url: '/api/nowhere', headers: { cookie: `lang=${language}` } },
    { url: '/api/nowhere', headers: { 'accept-language': language } },
  ]) {
    const answer = await server.app.inject(ask);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      error: { code: 'request/unknown-route', message: expect.stringContaining(sentence) },
    });
  }
});

test('a body that cannot be read is a bad request, never a stack', async () => {
  const headers = { cookie: await server.cookieOf('coordinator'), 'content-type': 'application/json' };
  const cut = await server.app.inject({ method: 'POST', url: '/api/members', headers, payload: '{"email":' });
  expect(cut.json()).toMatchObject({ error: { code: 'request/invalid' } });
  const wrong = await server.app.inject({
    method: 'POST',
    url: '/api/members',
    headers,
    payload: { email: 'x', role: 'king' },
  });
  expect(wrong.json()).toMatchObject({
    error: { code: 'request/invalid', details: { problems: [{ path: 'body/email', rule: 'format' }] } },
  });
});

test('a sign-in mail counts for many requests', async () => {
  const ask = () =>
    server.app.inject({ method: 'POST', url: '/api/auth/sign-in/magic-link', payload: { email: 'a@exemple.fr' } });
  expect((await ask()).statusCode).toBe(200);
  const second = await ask();
  expect(second.statusCode).toBe(429);
  expect(second.json()).toMatchObject({ error: { code: 'request/too-many' } });
});

test('too many requests are told when to come back', async () => {
  for (let request = 0; request < 40; request++) await server.app.inject({ url: '/api/me' });
  const refused = await server.app.inject({ url: '/api/me', headers: { 'accept-language': 'en' } });
  expect(refused.statusCode).toBe(429);
  expect(refused.json().error).toMatchObject({
    code: 'request/too-many',
    message: expect.stringMatching(/Try again in \d+ seconds/),
  });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});
