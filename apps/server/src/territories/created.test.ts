import { type ErrorAnswer, Territory, TerritoryAccess, TerritoryList } from '@maillage/contract';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
let coordinator: string;
let colleague: string;
let reader: string;
let stranger: string;
beforeAll(async () => {
  server = await startSmallServer();
  const first = await server.signIn('coordinator');
  coordinator = first.cookie;
  colleague = (await server.signIn('coordinator', first.organisation)).cookie;
  reader = (await server.signIn('reader', first.organisation)).cookie;
  stranger = (await server.signIn('coordinator')).cookie;
});
afterAll(() => server.stop());

const send = (method: 'POST' | 'PATCH' | 'DELETE', url: string, cookie: string, payload?: object) =>
  server.request({ method, url, headers: { cookie }, ...(payload && { payload }) });
const draft = { name: 'Les Clochers', kind: 'cpts', visibility: 'private', communeCodes: ['62001', '62900'] };

async function create(values: Partial<typeof draft> = {}): Promise<Territory> {
  const answer = await send('POST', '/api/territories', coordinator, { ...draft, ...values });
  expect(answer.statusCode, answer.body).toBe(201);
  expect([...Value.Errors(Territory, answer.json())]).toEqual([]);
  return answer.json();
}

test('a territory made of codes of any year holds the communes of today', async () => {
  const territory = await create();
  expect(territory).toMatchObject({
    communeCodes: ['62001', '62002'],
    population: 1500,
    editable: true,
    created: true,
  });
});

test('a private one is seen by its organisation, and by nobody else', async () => {
  const { id } = await create();
  const seen = async (cookie: string) =>
    (await server.request({ url: `/api/territories/${id}`, headers: { cookie } })).statusCode;
  expect([await seen(colleague), await seen(reader), await seen(stranger)]).toEqual([200, 200, 404]);
  expect((await server.request({ url: `/api/territories/${id}/access` })).statusCode).toBe(404);
});

test('a public one is found and read by everybody, with the figures of its communes', async () => {
  const { id } = await create({ name: 'Ouvert à tous', visibility: 'public' });
  const { territories } = await server.get('/api/territories?q=ouvert', TerritoryList);
  expect(territories.map((hit) => hit.id)).toEqual([id]);
  const { summary } = await server.get(`/api/territories/${id}/access`, TerritoryAccess);
  expect(summary.mean).toBeCloseTo((3 * 1000 + 2 * 600) / 1600, 12);
});

test('only coordinators of its organisation change it', async () => {
  const { id } = await create();
  const change = { name: 'Renamed', communeCodes: ['59001'] };
  expect((await send('PATCH', `/api/territories/${id}`, reader, change)).statusCode).toBe(403);
  expect((await send('PATCH', `/api/territories/${id}`, stranger, change)).statusCode).toBe(404);
  const changed = await send('PATCH', `/api/territories/${id}`, colleague, change);
  expect(changed.json()).toMatchObject({ name: 'Renamed', communeCodes: ['59001'] });
});

test('a deleted one is gone, and comes back as it was', async () => {
  const { id } = await create({ name: 'À garder' });
  expect((await send('DELETE', `/api/territories/${id}`, coordinator)).statusCode).toBe(204);
  expect((await server.request({ url: `/api/territories/${id}`, headers: { cookie: coordinator } })).statusCode).toBe(
    404,
  );
  const restored = await send('POST', `/api/territories/${id}/restore`, coordinator);
  expect(restored.json()).toMatchObject({ name: 'À garder', communeCodes: ['62001', '62002'] });
});

test('unknown codes are all named, and an empty territory is refused', async () => {
  const unknown = await send('POST', '/api/territories', coordinator, {
    ...draft,
    communeCodes: ['62001', '99999', 'x'],
  });
  expect(unknown.statusCode).toBe(422);
  expect((unknown.json() as ErrorAnswer).error).toMatchObject({
    code: 'territory/unknown-communes',
    details: { codes: ['99999', 'x'] },
  });
  expect((await send('POST', '/api/territories', coordinator, { ...draft, communeCodes: [] })).json().error.code).toBe(
    'territory/empty',
  );
});

test('communes are found by name, by EPCI and by a ring drawn on the map', async () => {
  const resolve = async (body: object) => {
    const { communes, problems } = (
      await server.request({ method: 'POST', url: '/api/territories/resolve', payload: body })
    ).json();
    return { codes: communes.map(({ code }: { code: string }) => code), problems };
  };
  expect(await resolve({ names: ['BERLIN en artois', 'Nowhere'] })).toEqual({
    codes: ['62002'],
    problems: [{ code: 'commune/unknown', line: 2, value: 'Nowhere' }],
  });
  expect((await resolve({ territories: ['epci-200000001'] })).codes).toEqual(['62001', '62002']);
  const ring = [
    [1.99, 50.005],
    [2.01, 50.005],
    [2.01, 50.02],
    [1.99, 50.02],
  ];
  expect((await resolve({ polygon: ring })).codes).toEqual(['62002']);
  expect((await resolve({ codes: ['75056'] })).codes).toEqual(['75101', '75102']);
});

test('a membership file makes its territories; with one bad line it makes none and says which', async () => {
  const upload = (payload: string, query = '') =>
    server.request({
      method: 'POST',
      url: `/api/territories/import?kind=tvs${query}`,
      headers: { cookie: coordinator, 'content-type': 'text/csv' },
      payload,
    });
  const good = await upload('\uFEFFCODGEO;LIBTVS\n62001;Nord\n62900;Nord\n59001;"Sud; et mer"\n');
  expect(
    good.json().territories.map(({ name, communes }: { name: string; communes: number }) => [name, communes]),
  ).toEqual([
    ['Nord', 2],
    ['Sud; et mer', 1],
  ]);
  const bad = await upload('Code commune,Territoire\n62001,A\n99999,A\n62002,\n');
  expect(bad.statusCode).toBe(422);
  expect(bad.json().error.details.problems).toEqual([
    { code: 'commune/unknown', line: 3, column: 'code commune', value: '99999' },
    { code: 'file/value-missing', line: 4, column: 'territoire' },
  ]);
  const { territories } = (await upload('Code commune,Territoire\n62001,A\n99999,A\n', '&try=true')).json();
  expect(territories).toEqual([{ id: null, name: 'A', communes: 1 }]);
});
