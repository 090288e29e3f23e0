import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

const ask = (email: string, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/magic-link',
    headers,
    payload: { email, callbackURL: '/territoires' },
  });
const lastMail = (recipient: string) =>
  server.database.owner
    .selectFrom('mail')
    .selectAll()
    .where('recipient', '=', recipient)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
const linkIn = (text: string) => {
  const link = new URL(/https?:\S+/.exec(text)![0]);
  return link.pathname + link.search;
};
const cookieIn = (answer: { headers: Record<string, unknown> }) =>
  String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!;

test('a person asks for a link, opens it, and is signed in; the link works once', async () => {
  expect((await ask('Lea.Martin@exemple.fr')).statusCode).toBe(200);
  const mail = await lastMail('Lea.Martin@exemple.fr');
  expect(mail.subject).toBe('Votre lien de connexion à Maillage');

  const opened = await server.app.inject({ url: linkIn(mail.text) });
  expect(opened.statusCode).toBe(302);
  expect(opened.headers['location']).toMatch(/\/territoires$/);
  const me = await server.app.inject({ url: '/api/me', headers: { cookie: cookieIn(opened) } });
  expect(me.json()).toMatchObject({
    person: { name: 'lea.martin', email: 'lea.martin@exemple.fr' },
    memberships: [],
    locale: 'fr',
  });

  const again = await server.app.inject({ url: linkIn(mail.text) });
  expect(again.headers['set-cookie']).toBeUndefined();
  expect(again.headers['location']).toContain('error=');
});

test('the mail is in English for a reader of English', async () => {
  await ask('john@example.org', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' });
  expect((await lastMail('john@example.org')).subject).toBe('Your sign-in link for Maillage');
});

test('signing out ends the session', async () => {
  await ask('sortie@exemple.fr');
  const opened = await server.app.inject({ url: linkIn((await lastMail('sortie@exemple.fr')).text) });
  const cookie = cookieIn(opened);
  const out = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { cookie, origin: 'http://localhost' },
    payload: {},
  });
  expect(out.statusCode).toBe(200);
  expect((await server.app.inject({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({ person: null });
});

test('a link never leads to another site, nor does a sign-in asked by another site pass', async () => {
  const payload = { email: 'a@exemple.fr', callbackURL: 'https://ailleurs.example/' };
  const away = await server.app.inject({ method: 'POST', url: '/api/auth/sign-in/magic-link', payload });
  expect(away.statusCode).toBe(403);
  expect(away.json()).toMatchObject({ error: { code: 'identity/forbidden' } });

  await ask('a@exemple.fr');
  const link = linkIn((await lastMail('a@exemple.fr')).text).replace(
    /callbackURL=[^&]*/,
    'callbackURL=https%3A%2F%2Failleurs.example',
  );
  expect((await server.app.inject({ url: link })).headers['set-cookie']).toBeUndefined();

  const cookie = await server.cookieOf('reader');
  const foreign = await ask('a@exemple.fr', { cookie, origin: 'https://ailleurs.example' });
  expect(foreign.statusCode).toBe(403);
});

test('an error of sign-in has our shape too, in the reader’s language', async () => {
  const bad = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/magic-link',
    payload: { email: 'pas une adresse' },
  });
  expect(bad.statusCode).toBe(400);
  expect(bad.json()).toMatchObject({
    error: { code: 'request/invalid', message: expect.stringContaining('incomplète') },
  });
});

test('each invented person of the demonstration acts in one role, in an organisation marked as demonstration', async () => {
  const me = await server.app.inject({ url: '/api/me', headers: { cookie: await server.cookieOf('elected') } });
  expect(me.json()).toMatchObject({
    person: { email: 'maire@demo.maillage.example' },
    memberships: [{ role: 'elected', organisation: { kind: 'cpts', demo: true, territory: expect.any(String) } }],
  });
});

test('our tables are those that better-auth expects', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(server.app.identity.at('http://localhost').options);
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});
