import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
  await server.database.ownerPool.query(`insert into facility (id, name, category, commune, lon, lat) values
    ('1', 'Hôpital', 'Centre Hospitalier (C.H.)', '62001', 2.01, 50.01), ('2', 'EHPAD', 'Maison de retraite', null, 2.01, 50.01)`);
});
afterAll(() => server.stop());

const ids = async (query: string) =>
  (await server.request({ url: `/api/facilities?${query}` }))
    .json()
    .features.map(({ properties }: { properties: { id: string } }) => properties.id);

test('hospitals have their own place; pharmacies stand in their commune, and say so; homes are not shown', async () => {
  expect(await ids('')).toEqual(['1', 'D307-62001']);
  expect(await ids('type=pharmacy')).toEqual(['D307-62001']);
  expect(await ids('commune=62001')).toEqual(['1', 'D307-62001']);
});

test('a box holds what is inside it', async () => {
  expect(await ids('bbox=2.009,50.009,2.011,50.011')).toEqual(['1']);
  expect(await ids('bbox=10,10,11,11')).toEqual([]);
});

test('a kind that does not exist is a mistake of the caller', async () => {
  expect((await server.request({ url: '/api/facilities?type=bakery' })).statusCode).toBe(400);
});
