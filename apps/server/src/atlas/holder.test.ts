import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atlasOf } from './holder.ts';
import { type SmallServer, startSmallServer } from './testing/smallServer.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
});
afterAll(() => server.stop());

const anImport = (name: string) =>
  server.database.ownerPool.query(
    `insert into data_import (dataset, vintage, title, source_url, licence, certainty, sha256, bytes, rows, cog)
     values ($1, '2023', 'Later', 'https://example.org', 'x', 'official', 'cc', 1, 1, '2024')`,
    [name],
  );

test('nothing imported: the atlas stays the very same; an import of any process: another one', async () => {
  const holder = atlasOf(server.database);
  const before = holder.current();
  await holder.refresh();
  expect(holder.current()).toBe(before);
  await anImport('from-another-process');
  await holder.refresh();
  expect(holder.current()).not.toBe(before);
  expect(holder.current().version).not.toBe(before.version);
});

test('tiles keep their address when what they draw has not changed', async () => {
  const { tileVersion } = atlasOf(server.database).current().reference;
  await anImport('zoning');
  await server.reload();
  expect(atlasOf(server.database).current().reference.tileVersion).toBe(tileVersion);
  await anImport('contours');
  await server.reload();
  expect(atlasOf(server.database).current().reference.tileVersion).not.toBe(tileVersion);
});

test('reloads that come together share one', async () => {
  const holder = atlasOf(server.database);
  const swaps: string[] = [];
  holder.onSwap(({ version }) => void swaps.push(version));
  await Promise.all([holder.reload(), holder.reload(), holder.reload()]);
  expect(swaps).toHaveLength(2); // the one that runs, and one more for what may have changed meanwhile
});

test('a load that fails leaves the atlas that was there', async () => {
  const holder = atlasOf(server.database);
  const before = holder.current();
  await server.database.ownerPool.query('alter table commune rename to hidden');
  await expect(holder.reload()).rejects.toThrow();
  await server.database.ownerPool.query('alter table hidden rename to commune');
  expect(holder.current()).toBe(before);
});

test('travel times are kept in the data folder and read again while places stay', async () => {
  const file = join(server.dataFolder, 'travel', (await readdir(join(server.dataFolder, 'travel')))[0]!);
  const made = (await stat(file)).mtimeMs;
  await server.reload();
  expect((await stat(file)).mtimeMs).toBe(made);
});
