import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { migrations } from '../migrations/index.ts';
import { testDatabase } from '../testing/testDatabase.ts';
import { backup } from './backup.ts';
import { appliedMigrations, ourTables } from './catalogue.ts';
import { restore } from './restore.ts';
import { entryStream, readTar, writeTar } from './tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-backup-test-'));
const file = join(folder, 'all.tar');
let [from, to]: Database[] = [];
beforeAll(async () => {
  [from, to] = await Promise.all([testDatabase(), testDatabase()]);
  await from!.ownerPool.query(`
    insert into region values ('32', 'Hauts-de-France');
    insert into departement values ('62', 'Pas-de-Calais', '32');
    insert into organisation (name, kind) values ('CPTS d''essai', 'cpts');
    insert into identity."user" (id, name, email, "emailVerified") values ('p', E'Léa\\tavec\\nun retour \\\\', 'lea@exemple.fr', true);
    insert into job (kind, problems) values ('essai', '[{"code":"x"}]');
    select audit('essai/un', 'a', '{"n":1}'), audit('essai/deux', 'b', '{}');`);
});
afterAll(async () => {
  await Promise.all([from?.stop(), to?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

test('a restored database holds every row of every table, and its journal is whole', async () => {
  const manifest = await backup(from!, file);
  await to!.ownerPool.query("insert into region values ('11', 'à remplacer')");
  await restore(to!, file);
  expect(await contents(to!)).toEqual(await contents(from!));
  expect(manifest.tables.find(({ table }) => table === 'public.audit_entry')).toMatchObject({ rows: 2 });
  expect((await to!.ownerPool.query('select audit_break() as broken')).rows).toEqual([{ broken: null }]);
});

test('after a restore the policies, the logins and the journal work as before', async () => {
  expect((await to!.appPool.query('select name from region')).rows).toEqual([{ name: 'Hauts-de-France' }]);
  expect((await to!.appPool.query('select name from organisation')).rows).toEqual([]);
  expect((await to!.identityPool.query('select email from "user"')).rows).toEqual([{ email: 'lea@exemple.fr' }]);
  await expect(to!.ownerPool.query('delete from audit_entry')).rejects.toThrow('append-only');
  const { rows } = await to!.ownerPool.query("select audit('essai/trois', 'c') as number");
  expect(rows).toEqual([{ number: '3' }]);
});

test('a backup of an older version is brought up to date', async () => {
  const older = join(folder, 'older.tar');
  await asOfMigration('0002_organisations', older);
  await restore(to!, older);
  const client = await to!.ownerPool.connect();
  expect(await appliedMigrations(client)).toEqual(Object.keys(migrations).sort());
  client.release();
  expect(await contents(to!)).toEqual({ ...(await contents(from!)), 'public.organisation': [] });
});

test('a damaged or cut file is refused with its reasons, and nothing changes', async () => {
  const before = await contents(to!);
  const bytes = readFileSync(file);
  const damaged = join(folder, 'damaged.tar');
  const at = bytes.indexOf('public.region.copy.gz', bytes.indexOf('public.region.copy.gz') + 1);
  bytes[at + 512 + 20]! ^= 0xff;
  writeFileSync(damaged, bytes);
  await expect(restore(to!, damaged)).rejects.toThrow(/public\.region is damaged/);
  writeFileSync(damaged, readFileSync(file).subarray(0, bytes.length / 2));
  await expect(restore(to!, damaged)).rejects.toThrow(/is missing/);
  writeFileSync(damaged, 'x'.repeat(2000));
  await expect(restore(to!, damaged)).rejects.toThrow(/not a tar file/);
  expect(await contents(to!)).toEqual(before);
});

/**
 * The backup that a version with only the migrations up to `last` would have made of the same rows, but for organisations, which
 * have gained columns since.
 */
async function asOfMigration(last: string, older: string): Promise<void> {
  const known = ['public.region', 'public.departement', 'public.job', 'public.audit_entry', 'identity."user"'];
  const manifest = await backup(from!, file);
  const tables = manifest.tables.filter(({ table }) => known.includes(table));
  const cut = { ...manifest, tables, migrations: manifest.migrations.filter((name) => name <= last), sequences: [] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(cut));
  for (const entry of await readTar(file)) {
    if (entry.name !== 'manifest.json') await writeFile(join(folder, entry.name), entryStream(file, entry));
  }
  await writeTar(
    older,
    ['manifest.json', ...tables.map((table) => table.file)].map((name) => ({ name, path: join(folder, name) })),
  );
}

/** Every row of every table, as text. */
async function contents({ ownerPool }: Database): Promise<Record<string, string[]>> {
  const client = await ownerPool.connect();
  const all: Record<string, string[]> = {};
  for (const { table } of await ourTables(client)) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
    all[table] = rows.map(({ row }) => row);
  }
  client.release();
  return all;
}
