import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { addOrganisation } from './addOrganisation.ts';

let server: TestServer;
let headers: { cookie: string };
beforeAll(async () => {
  server = await testServer();
  headers = { cookie: await server.cookieOf('coordinator') };
});
afterAll(() => server?.stop());

const members = async () =>
  (await server.app.inject({ url: '/api/members', headers })).json<{
    members: { email: string; role: string; person: string }[];
  }>().members;

test('a coordinator gives a role, the person is told by mail, the journal keeps it; and takes it back', async () => {
  const before = await members();
  const added = await server.app.inject({
    method: 'POST',
    url: '/api/members',
    headers,
    payload: { email: 'Jean.Petit@exemple.fr', role: 'partner' },
  });
  expect(added.statusCode).toBe(201);
  const { person } = added.json<{ person: string }>();
  expect(await members()).toHaveLength(before.length + 1);
  const mails = (await server.app.inject({ url: '/api/mails', headers })).json<{
    mails: { recipient: string; subject: string }[];
  }>().mails;
  expect(mails[0]).toMatchObject({
    recipient: 'Jean.Petit@exemple.fr',
    subject: expect.stringContaining('vous invite sur Maillage'),
  });

  const removed = await server.app.inject({ method: 'DELETE', url: `/api/members/${person}/partner`, headers });
  expect(removed.statusCode).toBe(204);
  expect(await members()).toEqual(before);
  const journal = (await server.app.inject({ url: '/api/audit', headers })).json<{
    entries: object[];
    brokenAt: null;
  }>();
  expect(journal.entries.slice(0, 2)).toMatchObject([
    { action: 'member/removed', subject: person },
    { action: 'member/added', details: { role: 'partner' } },
  ]);
  expect(journal.brokenAt).toBeNull();
});

test('the last coordinator stays', async () => {
  const me = (await members()).find(({ role }) => role === 'coordinator')!;
  const refused = await server.app.inject({ method: 'DELETE', url: `/api/members/${me.person}/coordinator`, headers });
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({ error: { code: 'member/last-coordinator' } });
  expect((await members()).some(({ role }) => role === 'coordinator')).toBe(true);
});

test('a role that the person does not hold cannot be taken back', async () => {
  const gone = await server.app.inject({ method: 'DELETE', url: '/api/members/personne/partner', headers });
  expect(gone.json()).toMatchObject({ error: { code: 'member/unknown' } });
});

test('whoever runs the host opens an organisation for its first coordinator', async () => {
  const id = await addOrganisation(server.database, 'EPCI d’essai', 'epci', 'Presidente@exemple.fr');
  const { rows } = await server.database.ownerPool.query(
    `select o.name, m.role, u.email from organisation o join membership m on m.organisation = o.id join identity."user" u on u.id = m.person where o.id = $1`,
    [id],
  );
  expect(rows).toEqual([{ name: 'EPCI d’essai', role: 'coordinator', email: 'presidente@exemple.fr' }]);
});
