import { ErrorAnswer, indicatorIds, MapValues } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';
import { populationQuantiles } from './quantiles.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
});
afterAll(() => server.stop());

test('the map has one value per commune, and cities once more as wholes', async () => {
  const { codes, values, year, sources } = await server.get('/api/map/values?indicator=apl', MapValues);
  expect(codes).toEqual(['59001', '62001', '62002', '75101', '75102', '75056']);
  expect(values).toEqual([4.2, 3, 2, 2.4, 3.6, (2.4 * 300 + 3.6 * 100) / 400]);
  expect(year).toBe(2022);
  expect(sources.map(({ dataset }) => dataset)).toContain('drees-apl');
});

test.each(indicatorIds)('indicator %s answers what its schema says', async (indicator) => {
  await server.get(`/api/map/values?indicator=${indicator}`, MapValues);
});

test('an unknown indicator answers 404 with those that exist', async () => {
  const { error } = await server.get('/api/map/values?indicator=nope', ErrorAnswer, 404);
  expect(error.code).toBe('indicator/unknown');
  expect(error.details!['suggestions']).toEqual([...indicatorIds]);
});

test('a reader who has the values gets 304 until the data change', async () => {
  const url = '/api/map/values?indicator=apl';
  const first = await server.request({ url });
  const again = await server.request({ url, headers: { 'if-none-match': String(first.headers['etag']) } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  await server.database.ownerPool.query(`insert into data_import (dataset, vintage, title, source_url, licence, certainty,
    sha256, bytes, rows, cog) values ('later', '2023', 'Later', 'https://example.org', 'x', 'official', 'cc', 1, 1, '2024')`);
  await server.reload();
  const after = await server.request({ url, headers: { 'if-none-match': String(first.headers['etag']) } });
  expect(after.statusCode).toBe(200);
});

test('fifths by people, not by communes: 80 of 100 people with 1 put all the first limits at 1', () => {
  expect(populationQuantiles([1, 2, Number.NaN], Float64Array.of(80, 20, 500), 5)).toEqual([1, 1, 1, 1]);
  expect(populationQuantiles([2, 1], Float64Array.of(50, 50), 2)).toEqual([1]);
  expect(populationQuantiles([Number.NaN], Float64Array.of(1), 5)).toEqual([]);
});
