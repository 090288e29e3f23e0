import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/testServer.ts';

/** A real OpenID Connect provider that answers as ProConnect does: given_name, usual_name, and an e-mail. */
const CLIENT = { id: 'maillage', secret: 'a-secret-of-the-test' };
const REDIRECT = 'http://localhost/api/auth/callback/pro-connect';

let http: Server;
let issuer: string;
let server: TestServer;
beforeAll(async () => {
  http = createServer();
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(http.address() as { port: number }).port}`;
  http.on('request', createProvider(issuer).callback());
  server = await testServer({
    identityProviders: [
      {
        id: 'pro-connect',
        title: 'ProConnect',
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        scopes: ['openid', 'email', 'profile'],
      },
    ],
  });
});
afterAll(async () => {
  await server?.stop();
  http?.closeAllConnections();
  await new Promise((closed) => http?.close(closed));
});

test('the sign-in is offered by name', async () => {
  const me = await server.app.inject({ url: '/api/me' });
  expect(me.json()).toMatchObject({ identityProviders: [{ id: 'pro-connect', title: 'ProConnect' }] });
});

test('a professional signs in at the provider and comes back with a session', async () => {
  const asked = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/social',
    headers: { host: 'localhost' },
    payload: { provider: 'pro-connect', callbackURL: '/bienvenue' },
  });
  expect(asked.statusCode).toBe(200);
  const state = cookiesIn(asked.headers['set-cookie']);
  const back = new URL(await signInAtProvider(asked.json<{ url: string }>().url));
  expect(back.origin + back.pathname).toBe(REDIRECT);

  const returned = await server.app.inject({
    url: back.pathname + back.search,
    headers: { host: 'localhost', cookie: state },
  });
  expect(returned.headers['location']).toMatch(/\/bienvenue$/);
  const me = await server.app.inject({
    url: '/api/me',
    headers: { cookie: cookiesIn(returned.headers['set-cookie']) },
  });
  expect(me.json()).toMatchObject({ person: { name: 'Inès Vasseur', email: 'ines.vasseur@exemple.fr' } });
});

test('an answer with a state that we did not give opens nothing', async () => {
  const returned = await server.app.inject({
    url: '/api/auth/callback/pro-connect?code=vole&state=invente',
    headers: { host: 'localhost' },
  });
  expect(cookiesIn(returned.headers['set-cookie'])).not.toContain('session_token');
});

function createProvider(address: string): Provider {
  return new Provider(address, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [REDIRECT],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'usual_name'] },
    conformIdTokenClaims: false,
    findAccount: async (_context, sub) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        email: 'ines.vasseur@exemple.fr',
        email_verified: true,
        given_name: 'Inès',
        usual_name: 'Vasseur',
      }),
    }),
  });
}

/** Follows the provider's pages as a browser does: gives a name, agrees, and returns where it is sent back to. */
async function signInAtProvider(start: string): Promise<string> {
  const jar = new Map<string, string>();
  let [url, form] = [start, undefined as URLSearchParams | undefined];
  for (let step = 0; step < 12; step++) {
    const cookie = Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      jar.set(name!, value!);
    }
    form = undefined;
    const next = answer.headers.get('location');
    if (next?.startsWith(REDIRECT)) return next;
    if (next) url = new URL(next, url).href;
    else {
      const page = await answer.text();
      url = /action="([^"]+)"/.exec(page)![1]!;
      form = new URLSearchParams(
        page.includes('name="login"') ? { prompt: 'login', login: 'ines', password: 'x' } : { prompt: 'consent' },
      );
    }
  }
  throw new Error('The provider does not send us back.');
}

function cookiesIn(header: string | string[] | undefined): string {
  return [header ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
