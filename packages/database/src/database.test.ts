import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backup } from './backup/backup.ts';
import { restore } from './backup/restore.ts';
import { startDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-database-'));
const dataFolder = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

test('the same on a server given by its address, whose user is no superuser: tables, policies, backup and restore', async () => {
  const host = await startDatabase({ dataFolder });
  await host.ownerPool.query("create role tenant login createrole password 'p'");
  await host.ownerPool.query('create database tenant owner tenant');
  const url = new URL(host.url);
  Object.assign(url, { username: 'tenant', password: 'p', pathname: '/tenant' });
  // the logins are shared by the databases of a server: here the tenant makes its own, as on a server of its own
  await host.ownerPool.query(
    'drop owned by maillage_app, maillage_identity; drop role maillage_app, maillage_identity',
  );

  const tenant = await startDatabase({ dataFolder, url: url.href });
  expect(tenant.server.kind).toBe('external');
  await tenant.ownerPool.query("insert into region values ('32', 'Hauts-de-France')");
  await tenant.ownerPool.query("insert into organisation (name, kind) values ('CPTS', 'cpts')");
  const file = join(dataFolder, 'tenant.tar');
  await backup(tenant, file);
  await tenant.ownerPool.query('delete from region');
  await restore(tenant, file);
  expect((await tenant.appPool.query('select code from region')).rows).toEqual([{ code: '32' }]);
  expect((await tenant.appPool.query('select from organisation')).rowCount).toBe(0);
  await tenant.stop();

  await host.ownerPool.query('alter role maillage_app bypassrls');
  await expect(startDatabase({ dataFolder, url: url.href })).rejects.toThrow(
    /maillage_app may bypass row-level security/,
  );
  await host.stop();
});
