import { CommuneAccess, CommuneCard, CommuneSearch, ErrorAnswer } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
});
afterAll(() => server.stop());

test('a doctor shared by two neighbours gives both 4,236 / 1,600 = 2.6475; the official value is what is shown', async () => {
  const access = await server.get('/api/communes/62002/access', CommuneAccess);
  expect(access.recomputed).toBeCloseTo(2.6475, 12);
  expect(access).toMatchObject({
    value: 2,
    official: 2,
    under65: 1.5,
    year: 2022,
    certainty: 'official',
    ledgerEffect: 0,
  });
  expect(access.contributions).toHaveLength(1);
  expect(access.contributions[0]).toMatchObject({
    code: '62001',
    weight: 1,
    professionals: 1,
    supply: 4236,
    competing: 1600,
  });
  expect(access.contributions[0]!.value).toBeCloseTo(2.6475, 12);
  expect(access.reachable).toEqual({ minutes: 20, professionals: 1, people: 1500 });
});

test('means weigh standardised people; the percentile counts people with less', async () => {
  const { means, percentile, vintages } = await server.get('/api/communes/62001/access', CommuneAccess);
  expect(means.epci).toBeCloseTo((3 * 1000 + 2 * 600) / 1600, 12);
  expect(means.france).toBeCloseTo((3 * 1000 + 2 * 600 + 4.2 * 2000 + 2.4 * 330 + 3.6 * 110) / 4040, 12);
  expect(percentile).toBeCloseTo((500 + 300) / 3900, 12);
  expect(vintages).toEqual([
    { year: 2021, value: 3.2 },
    { year: 2022, value: 3 },
  ]);
});

test('a year asked for answers with that year, and an unknown one lists those that exist', async () => {
  expect(await server.get('/api/communes/62001/access?year=2021', CommuneAccess)).toMatchObject({
    year: 2021,
    value: 3.2,
  });
  const { error } = await server.get('/api/communes/62001/access?year=1999', ErrorAnswer, 404);
  expect(error).toMatchObject({ code: 'year/unknown', details: { suggestions: [2021, 2022] } });
});

test('a profession without publication is computed and marked estimated: 3 nurses for 1,500 people are 200 per 100,000', async () => {
  const access = await server.get('/api/communes/62001/access?profession=nurse', CommuneAccess);
  expect(access).toMatchObject({ unit: 'fte-per-100000', official: null, certainty: 'estimated', year: 2021 });
  expect(access.value).toBeCloseTo((3 / 1500) * 100_000, 6);
});

test('a city is the whole of its arrondissements, weighted by those who ask for care', async () => {
  const access = await server.get('/api/communes/75056/access', CommuneAccess);
  expect(access.value).toBeCloseTo((2.4 * 330 + 3.6 * 110) / 440, 12);
  expect(access.population).toBe(400);
  const sum = access.contributions.reduce((total, { value }) => total + value, 0);
  expect(sum).toBeCloseTo(access.recomputed!, 9);
});

test('a former code leads to the commune of today', async () => {
  const card = (await server.get('/api/communes/62900', CommuneCard)) as CommuneCard & { formerCode?: string };
  expect(card).toMatchObject({ code: '62002', formerCode: '62900', epci: { id: 'epci-200000001' } });
  expect(card.formerCodes).toEqual([{ code: '62900', name: 'Old-Berlin' }]);
  expect(card.professionals).toMatchObject({ 'general-practitioner': 0, nurse: 3 });
});

test('an unknown commune answers 404 with its code and the nearest ones', async () => {
  const { error } = await server.get('/api/communes/62003/access', ErrorAnswer, 404);
  expect(error.code).toBe('commune/unknown');
  expect(error.details!['suggestions']).toContainEqual({ code: '62002', name: 'Berlin-en-Artois' });
});

test('an unknown profession answers 404 with those that exist', async () => {
  const { error } = await server.get('/api/communes/62001/access?profession=barber', ErrorAnswer, 404);
  expect(error).toMatchObject({ code: 'profession/unknown' });
  expect(error.details!['suggestions']).toEqual(['general-practitioner', 'nurse']);
});

test.each([
  ['aubi', ['62001']],
  ['BERLIN EN ARTOIS', ['62002']],
  ['62690', ['62001', '62002']],
  ['59001', ['59001']],
  ['62900', ['62002']],
  ['old berlin', ['62002']],
  ['bérlin-en', ['62002']],
  ['artois', ['62002']],
  ['aubgny', ['62001']],
  ['paris', ['75056', '75101', '75102']],
  ['6269', ['62001', '62002']],
  ['zzzz', []],
])('searching “%s” finds %j', async (q, codes) => {
  const { communes } = await server.get(`/api/communes?q=${encodeURIComponent(q)}`, CommuneSearch);
  expect(communes.map(({ code }) => code)).toEqual(codes);
});
