import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createReferenceStore, type Database } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { dataSetStates, findDataSet, importFiles, loadReference, pullSets, recogniseFile } from '@maillage/open-data';
import { afterAll, beforeAll, expect, test } from 'vitest';

const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? resolve(import.meta.dirname, '../../../../../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'maillage-data-'));
let database: Database;
let store: ReturnType<typeof createReferenceStore>;
let server: Server;
let address = '';

beforeAll(async () => {
  database = await testDatabase();
  store = createReferenceStore(database.ownerPool);
  server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(mirror, decodeURI(request.url!))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (sql: string) =>
  Number((await database.ownerPool.query<{ n: string }>(`select ${sql} as n`)).rows[0]!.n);
const practitioners = (certainty: string) =>
  count(`coalesce((select sum(count) from equipment_count where type = 'D201' and certainty = '${certainty}'), 0)`);

test('without network or mirror, npm brings communes, cells and estimated practitioners; a second start does nothing', async () => {
  const outcomes = await loadReference({ store, folder });
  expect(outcomes.map(({ dataset, outcome }) => `${dataset} ${outcome}`)).toEqual([
    'cog imported',
    'supply-estimate imported',
    'thiessen imported',
  ]);
  expect(await count('(select count(*) from commune)')).toBe(34_920);
  expect(await count('(select count(*) from contour)')).toBe(34_920);
  expect(await practitioners('estimated')).toBeCloseTo(60_112, -1);
  expect(await loadReference({ store, folder })).toEqual([]);
}, 120_000);

test('a file with errors changes nothing and says all of them by line', async () => {
  const file = join(folder, 'wrong-2021.csv');
  writeFileSync(file, 'CODGEO;NB_D201\n62498;douze\n62510;3\n62A;1\n');
  const set = await recogniseFile(file);
  expect(set?.id).toBe('insee-bpe-professionals');
  expect(await importFiles(set!, file, { store })).toEqual({
    outcome: 'refused',
    dataset: 'insee-bpe-professionals',
    problemCount: 2,
    problems: [
      { code: 'number/invalid', line: 2, column: 'NB_D201', value: 'douze' },
      { code: 'commune/malformed', line: 4, value: '62A' },
    ],
  });
  expect(await practitioners('official')).toBe(0);
  expect(await practitioners('estimated')).toBeCloseTo(60_112, -1);
});

test('official counts take the place of the estimate', async () => {
  const file = join(folder, 'right-2021.csv');
  writeFileSync(file, 'CODGEO;NB_D201\n62498;30\n62510;20\n');
  await importFiles(findDataSet('insee-bpe-professionals')!, file, { store });
  expect([await practitioners('official'), await practitioners('estimated')]).toEqual([50, 0]);
  const states = new Map((await dataSetStates(store)).map(({ id, state }) => [id, state]));
  expect([states.get('insee-bpe-professionals'), states.get('supply-estimate')]).toEqual(['loaded', 'absent']);
});

test('a mirror that does not answer is told, and what is loaded stays', async () => {
  const origin = { kind: 'mirror', location: 'http://127.0.0.1:9' } as const;
  const [, outcome] = await pullSets(['insee-density-grid'], { store, folder, origin });
  expect(outcome).toMatchObject({ outcome: 'unreachable', dataset: 'insee-density-grid' });
}, 120_000);

const hasMirror = await import('node:fs').then(({ existsSync }) => existsSync(mirror));
test.skipIf(!hasMirror)(
  `a mirror over HTTP is pulled; what has not changed is not imported again${hasMirror ? '' : ' (skipped: no ../shared/data)'}`,
  async () => {
    const options = { store, folder, origin: { kind: 'mirror', location: address } } as const;
    const pull = async () =>
      (await pullSets(['drees-apl', 'rpps'], options)).map(({ dataset, outcome }) => `${dataset} ${outcome}`);
    expect(await pull()).toEqual(['cog unchanged', 'drees-apl imported', 'rpps absent']);
    expect(await count('(select count(*) from apl where year = 2022)')).toBe(34_894);
    expect(await pull()).toEqual(['cog unchanged', 'drees-apl unchanged', 'rpps absent']);
  },
  120_000,
);
