import { ErrorAnswer, Territory, TerritoryAccess, TerritoryList } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';
import { Comparison } from './compare.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
});
afterAll(() => server.stop());

test('an EPCI is found by a word of its name, and a département by its code', async () => {
  const { territories } = await server.get('/api/territories?q=deux%20clochers', TerritoryList);
  expect(territories).toEqual([
    { id: 'epci-200000001', name: 'CC des Deux Clochers', kind: 'epci', communes: 2, population: 1500, created: false },
  ]);
  const byCode = await server.get('/api/territories?q=62&kind=departement', TerritoryList);
  expect(byCode.territories.map(({ id }) => id)).toEqual(['departement-62']);
});

test('a territory says what holds all of it', async () => {
  const territory = await server.get('/api/territories/epci-200000001', Territory);
  expect(territory.communeCodes).toEqual(['62001', '62002']);
  expect(territory.parents.map(({ id }) => id).sort()).toEqual([
    'bassin-de-vie-62001',
    'departement-62',
    'france',
    'region-32',
  ]);
});

test('the figures of a territory, by hand', async () => {
  const { summary, rows } = await server.get('/api/territories/epci-200000001/access', TerritoryAccess);
  expect(summary.mean).toBeCloseTo((3 * 1000 + 2 * 600) / 1600, 12);
  expect(summary.belowLow).toEqual({ threshold: 2.5, people: 500, communes: 1 });
  expect(summary.belowHigh).toEqual({ threshold: 4, people: 1500, communes: 2 });
  expect(summary.missing).toBeCloseTo((2.5 - 2) * 600, 9);
  expect(summary.shareOver65).toBeCloseTo(1 - (2.4 * 1000 + 1.5 * 600) / (3 * 1000 + 2 * 600), 12);
  expect(summary.professionals).toBe(1);
  expect(summary.vintages.map(({ year }) => year)).toEqual([2021, 2022]);
  expect(summary.distribution.filter(({ people }) => people > 0)).toEqual([
    { from: 1.5, to: 2, people: 500 },
    { from: 2.5, to: 3, people: 1000 },
  ]);
  expect(rows.map(({ code, value, under65, professionals }) => [code, value, under65, professionals])).toEqual([
    ['62001', 3, 2.4, 1],
    ['62002', 2, 1.5, 0],
  ]);
});

test('the people of a country are those of its communes: parents are not counted twice', async () => {
  const { summary } = await server.get('/api/territories/france/access', TerritoryAccess);
  expect(summary.population).toBe(1000 + 500 + 2000 + 300 + 100);
  // Aubigny, Berlin, Calune, Paris; Berlin and an arrondissement of Paris are under 2.5
  expect([summary.communes, summary.belowLow.communes]).toEqual([4, 2]);
  expect(summary.distribution.reduce((sum, { people }) => sum + people, 0)).toBe(3900);
});

test('an unknown territory answers 404 with near ones', async () => {
  const { error } = await server.get('/api/territories/departement-6', ErrorAnswer, 404);
  expect(error).toMatchObject({ code: 'territory/unknown' });
  expect(error.details!['suggestions']).toContainEqual({ id: 'departement-62', name: 'Pas-de-Calais' });
});

test('communes and territories stand side by side, each with its figures', async () => {
  const { items } = await server.get('/api/compare?ids=62002,epci-200000001,75056', Comparison);
  expect(items.map(({ id, kind, population }) => [id, kind, population])).toEqual([
    ['62002', 'commune', 500],
    ['epci-200000001', 'epci', 1500],
    ['75056', 'commune', 400],
  ]);
  expect(items[0]!.summary.mean).toBe(2);
});
