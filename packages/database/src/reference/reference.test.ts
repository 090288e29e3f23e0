import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { testDatabase } from '../testing.ts';
import {
  createReferenceStore,
  type ImportEntry,
  type ReferenceTables,
  type TableWrite,
  type WriteMode,
} from './index.ts';

let database: Database;
let store: ReferenceTables;
beforeAll(async () => {
  database = await testDatabase();
  store = createReferenceStore(database.ownerPool);
});
afterAll(() => database.stop());

const regions = (mode: WriteMode, ...rows: readonly (readonly [string, string])[]): TableWrite => ({
  table: 'region',
  columns: ['code', 'name'],
  mode,
  batches: [rows],
});
const entry = (dataset: string, vintage: string): ImportEntry => ({
  dataset,
  vintage,
  title: dataset,
  sourceUrl: 'https://example.org',
  licence: 'Licence Ouverte 2.0',
  certainty: 'official',
  sha256: '',
  bytes: 3_000_000_000,
  rows: 1,
  problemCount: 2,
  problems: [{ code: 'commune/unknown', line: 7, value: '99999' }],
  cog: '2026',
});
const stored = async () => {
  const { rows } = await database.ownerPool.query<{ code: string; name: string }>(
    'select code, name from region order by code',
  );
  return rows.map(({ code, name }) => `${code} ${name}`);
};
const write = (...writes: readonly TableWrite[]) =>
  store.change(async (change) => {
    const counts = [];
    for (const one of writes) counts.push(await change.write(one));
    return counts;
  });

test('each way of writing does what it says', async () => {
  await write(regions({ kind: 'replace', where: {} }, ['11', 'a'], ['32', 'b']));
  expect(await stored()).toEqual(['11 a', '32 b']);
  expect(await write(regions({ kind: 'upsert', key: ['code'] }, ['32', 'c'], ['44', 'd']))).toEqual([2]);
  expect(await stored()).toEqual(['11 a', '32 c', '44 d']);
  expect(await write(regions({ kind: 'update', key: ['code'] }, ['44', 'e'], ['99', 'x']))).toEqual([1]);
  expect(await write(regions({ kind: 'keep', key: ['code'] }, ['32', ''], ['44', '']))).toEqual([1]);
  expect(await stored()).toEqual(['32 c', '44 e']);
  await write(regions({ kind: 'replace', where: { code: ['44', '11'] } }, ['11', 'f']));
  expect(await stored()).toEqual(['11 f', '32 c']);
  await write(regions({ kind: 'replace-first', where: {}, key: ['code'] }, ['11', 'first'], ['11', 'second']));
  expect(await stored()).toEqual(['11 first']);
});

test('any text comes back as it was: tabs, line ends, backslashes, quotes, lists', async () => {
  const name = 'tab\tline\nreturn\rback\\slash "quoted" \\N {a,b}';
  await write(regions({ kind: 'replace', where: {} }, ['11', name]));
  expect(await stored()).toEqual([`11 ${name}`]);
});

test('an error anywhere undoes everything, and the previous version stays', async () => {
  await write(regions({ kind: 'replace', where: {} }, ['11', 'before']));
  const failing: TableWrite = {
    ...regions({ kind: 'replace', where: {} }),
    batches: (async function* () {
      yield [['32', 'half']];
      throw new Error('the file broke off');
    })(),
  };
  await expect(write(failing)).rejects.toThrow('broke off');
  await expect(
    store.change(async (change) => {
      await change.write(regions({ kind: 'replace', where: {} }, ['44', 'x']));
      throw new Error('a problem was found after the last line');
    }),
  ).rejects.toThrow('after the last line');
  expect(await stored()).toEqual(['11 before']);
});

test('an import is recorded with its provenance, and takes the place of the one before and of its estimate', async () => {
  await store.change((change) => change.record(entry('estimate', '2021'), []));
  await store.change((change) => change.record(entry('official', '2021'), ['estimate']));
  await store.change((change) => change.record(entry('official', '2022'), ['estimate']));
  const [current, ...others] = await store.imports();
  expect(others).toEqual([]);
  expect(current).toMatchObject({ ...entry('official', '2022'), importedAt: expect.any(Date) });
});
