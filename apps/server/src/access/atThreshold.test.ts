import { CommuneAccess, MapValues, TerritoryAccess } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';
import { territorySentences } from '../exports/sentences.ts';

// Berlin (500 people, 600 standardised) is published at exactly 2.5, and was at 2.5 a year before; Aubigny at 3
let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
  await server.database.ownerPool.query(`update apl set value = 2.5 where commune = '62002'`);
  await server.reload();
});
afterAll(() => server.stop());

test('a commune at exactly 2.5 is under-served everywhere, and lacks nothing to reach 2.5', async () => {
  const { summary } = await server.get('/api/territories/epci-200000001/access', TerritoryAccess);
  expect(summary.belowLow).toEqual({ threshold: 2.5, people: 500, communes: 1 });
  expect(summary.missing).toBe(0);
  expect(summary.vintages.map(({ belowLowPeople }) => belowLowPeople)).toEqual([500, 500]);
  expect(summary.distribution.filter(({ people }) => people > 0)).toEqual([
    { from: 2, to: 2.5, people: 500 },
    { from: 2.5, to: 3, people: 1000 },
  ]);
});

test('its row, its card and the map carry 2.5 itself', async () => {
  const { rows } = await server.get('/api/territories/epci-200000001/access', TerritoryAccess);
  const card = await server.get('/api/communes/62002/access', CommuneAccess);
  const { codes, values } = await server.get('/api/map/values?indicator=apl', MapValues);
  expect([rows[1]!.value, card.value, values[codes.indexOf('62002')]]).toEqual([2.5, 2.5, 2.5]);
});

test('the exported sentence counts it, and says so', async () => {
  const answer = await server.get('/api/territories/epci-200000001/access', TerritoryAccess);
  expect(territorySentences(answer, 'fr')).toContainEqual(
    expect.stringMatching(/^500 habitants \(33 %\) .* 2,5 ou moins\.$/u),
  );
});

test('a new post lifts its 500 people above 2.5; a departure drops the 1,000 of Aubigny, not them', async () => {
  const { cookie } = await server.signIn('coordinator');
  const crossing = async (change: { supply: number; replacesHeads: number }) => {
    const draft = { ...change, commune: '62001', profession: 'general-practitioner', label: 'Dr A' };
    const payload = { draft: { ...draft, from: '2027-01-04', to: null, certainty: 'planned' } };
    const answer = await server.request({ method: 'POST', url: '/api/ledger/preview', payload, headers: { cookie } });
    return answer.json().crossing;
  };
  expect(await crossing({ supply: 160, replacesHeads: 0 })).toEqual({ threshold: 2.5, lifted: 500, dropped: 0 });
  expect(await crossing({ supply: 0, replacesHeads: 1 })).toEqual({ threshold: 2.5, lifted: 0, dropped: 1000 });
});
