import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startDatabase } from './database.ts';

const dataFolder = join(mkdtempSync(join(tmpdir(), 'maillage-database-')), 'data');
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test('a new folder becomes a database with all its tables; the next start finds it again', async () => {
  const first = await startDatabase({ dataFolder });
  expect(first.migrated[0]).toBe('0001_reference');
  await first.ownerPool.query("insert into region values ('32', 'Hauts-de-France')");
  await first.stop();

  const second = await startDatabase({ dataFolder });
  expect(second.migrated).toEqual([]);
  const { rows } = await second.appPool.query('select name from region');
  expect(rows).toEqual([{ name: 'Hauts-de-France' }]);
  await second.stop();
});

test('a second server on the same folder is refused with a sentence that says what to do; a command shares it', async () => {
  const server = await startDatabase({ dataFolder, purpose: 'server' });
  await expect(startDatabase({ dataFolder })).rejects.toThrow(
    /already running .*server, process \d+.*MAILLAGE_DATA_FOLDER/,
  );

  const command = await startDatabase({ dataFolder, share: true });
  expect((await command.appPool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await command.stop();
  expect((await server.appPool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await server.stop();
});

test('stopping under idle connections, twice, ends quietly', async () => {
  const database = await startDatabase({ dataFolder });
  await Promise.all([database.appPool.query('select 1'), database.ownerPool.query('select 1')]);
  await Promise.all([database.stop(), database.stop()]);
});
