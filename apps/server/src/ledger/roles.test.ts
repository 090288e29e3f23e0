import { type LedgerDraft, type Role, roles } from '@maillage/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { loadSmallCountry } from '../atlas/testing/smallCountry.ts';
import { removeDemo } from '../demo/loadDemo.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
  await withoutSessions();
});
afterAll(() => server?.stop());

/** The sessions of the demonstration are supply too: cancelled, the ledger follows them and the map is the published one. */
async function withoutSessions(): Promise<void> {
  const { ownerPool } = server.database;
  await ownerPool.query(`update care_session set state = 'cancelled'`);
  const standing = `select from ledger_entry where origin = 'operation' and not removed union all select from session_supply_due`;
  await vi.waitFor(async () => expect((await ownerPool.query(standing)).rowCount).toBe(0), 15_000);
}

const draft: LedgerDraft = {
  commune: '62001',
  profession: 'general-practitioner',
  label: 'Dr Martin',
  supply: 4236,
  from: null,
  to: '2020-01-01',
  replacesHeads: 1,
  certainty: 'declared',
};
const reads = ['/api/ledger', '/api/ledger/history', '/api/ledger/entries.csv'];
const writes = [
  ['POST', '/api/ledger/preview', { draft }],
  ['POST', '/api/ledger/entries', draft],
  ['PATCH', '/api/ledger/entries/00000000-0000-4000-8000-000000000000', { ...draft, version: 1 }],
  ['POST', '/api/ledger/entries/00000000-0000-4000-8000-000000000000/end', { to: '2027-06-30', version: 1 }],
  ['DELETE', '/api/ledger/entries/00000000-0000-4000-8000-000000000000?version=1', undefined],
  ['POST', '/api/ledger/undo', undefined],
  ['POST', '/api/ledger/redo', undefined],
] as const;

async function status(
  role: Role | undefined,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) {
  const cookie = role && (await server.cookieOf(role));
  const options = { method, url, ...(payload && { payload }), ...(cookie && { headers: { cookie } }) };
  return (await server.app.inject(options)).statusCode;
}

test.each(reads)('GET %s is for every member and nobody else', async (url) => {
  for (const role of roles) expect([role, await status(role, 'GET', url)]).toEqual([role, 200]);
  expect(await status(undefined, 'GET', url)).toBe(401);
});

test.each(writes)('%s %s is for coordinators only', async (method, url, payload) => {
  for (const role of roles.filter((one) => one !== 'coordinator'))
    expect([role, await status(role, method, url, payload)]).toEqual([role, 403]);
  expect(await status(undefined, method, url, payload)).toBe(401);
  expect([200, 201, 404, 409]).toContain(await status('coordinator', method, url, payload));
});

test('what a coordinator writes moves every member’s map (3 − 4,236 / 1,600 = 0.3525), not the public’s; undone, it is back exactly', async () => {
  const valueFor = async (role: Role | undefined) => {
    const cookie = role && (await server.cookieOf(role));
    const url = '/api/map/values?indicator=apl&profession=general-practitioner';
    const { codes, values } = (await server.app.inject({ url, ...(cookie && { headers: { cookie } }) })).json();
    return values[codes.indexOf('62001')];
  };
  while ((await status('coordinator', 'POST', '/api/ledger/undo')) === 200);
  expect(await valueFor('coordinator')).toBe(3);
  expect(await status('coordinator', 'POST', '/api/ledger/entries', draft)).toBe(201);
  expect([await valueFor('coordinator'), await valueFor('elected'), await valueFor(undefined)]).toEqual([
    0.3525, 0.3525, 3,
  ]);
  expect(await status('coordinator', 'POST', '/api/ledger/undo')).toBe(200);
  expect(await valueFor('elected')).toBe(3);
});

test('an organisation that goes takes its ledger with it, undone actions included', async () => {
  await removeDemo(server.database);
  const { rows } = await server.database.ownerPool.query(
    'select (select count(*) from ledger_entry)::int as entries, (select count(*) from ledger_change)::int as changes',
  );
  expect(rows).toEqual([{ entries: 0, changes: 0 }]);
});
