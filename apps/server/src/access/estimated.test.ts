import { CommuneAccess, ErrorAnswer, MapValues, TerritoryAccess } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

// a fresh clone: no published access, supply spread from published totals
let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
  await server.database.ownerPool.query(`delete from apl; update equipment_count set certainty = 'estimated', year = 2021;
    delete from data_import where dataset = 'drees-apl'`);
  await server.reload();
});
afterAll(() => server.stop());

test('without published values access is computed on inhabitants, and everything says it is estimated', async () => {
  const access = await server.get('/api/communes/62002/access', CommuneAccess);
  expect(access).toMatchObject({ certainty: 'estimated', official: null, under65: null, year: 2021, vintages: [] });
  expect(access.value).toBeCloseTo(4236 / 1500, 12);
  expect(access.recomputed).toBe(access.value);
  expect(access.sources.map(({ dataset }) => dataset)).toEqual(['insee-bpe-professionals', 'travel-estimate']);
});

test('so do territories and maps, in every row', async () => {
  const { certainty, rows, summary } = await server.get('/api/territories/departement-62/access', TerritoryAccess);
  expect([certainty, rows.map(({ estimated }) => estimated)]).toEqual(['estimated', [true, true]]);
  expect(summary).toMatchObject({ under65Mean: null, shareOver65: null, vintages: [] });
  expect((await server.get('/api/map/values?indicator=apl', MapValues)).certainty).toBe('estimated');
  const official = await server.get('/api/map/values?indicator=apl-official', MapValues);
  expect([official.certainty, official.values.every((value) => value === null), official.quantiles]).toEqual([
    'estimated',
    true,
    [],
  ]);
});

test('before any commune is loaded the answer is 503 and says to wait', async () => {
  const empty = await startSmallServer({ empty: true });
  const { error } = await empty.get('/api/communes?q=lens', ErrorAnswer, 503);
  expect(error.code).toBe('reference/loading');
  await empty.stop();
});
