import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDatabase } from '@maillage/database';
import { afterAll, expect, test } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
const dataFolder = join(folder, 'data');
const file = join(folder, 'all.tar');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maillage = (...args: string[]) =>
  run(process.execPath, [join(import.meta.dirname, '../main.ts'), ...args], {
    env: { ...process.env, MAILLAGE_DATA_FOLDER: dataFolder, DATABASE_URL: '' },
  });

test('backup beside a running host, restore into an emptied one: what was there is there', async () => {
  const host = await startDatabase({ dataFolder, purpose: 'server' });
  await host.ownerPool.query("insert into region values ('32', 'Hauts-de-France')");
  const saved = JSON.parse((await maillage('backup', file, '--json')).stdout) as { rows: number };
  expect(saved).toMatchObject({ file, rows: 1 });
  await host.ownerPool.query('delete from region');
  await host.stop();

  expect((await maillage('restore', file)).stdout).toContain('1 rows of');
  const again = await startDatabase({ dataFolder });
  expect((await again.ownerPool.query('select name from region')).rows).toEqual([{ name: 'Hauts-de-France' }]);
  await again.stop();
});

test('a file that is no backup ends with exit code 2 or a sentence, and no stack', async () => {
  writeFileSync(join(folder, 'no.tar'), 'x'.repeat(1024));
  const failure = await maillage('restore', join(folder, 'no.tar')).catch(
    (error: { stderr: string; code: number }) => error,
  );
  expect(failure).toMatchObject({ stderr: expect.stringMatching(/^maillage: .*is not a tar file/) });
});

test('a command typed wrongly ends with exit code 2', async () => {
  await expect(maillage('backup')).rejects.toMatchObject({ code: 2 });
});
