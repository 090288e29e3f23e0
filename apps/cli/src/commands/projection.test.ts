import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDatabase } from '@maillage/database';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'maillage-projection-'));
const dataFolder = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maillage = (...args: string[]) =>
  run(process.execPath, [join(import.meta.dirname, '../main.ts'), 'projection', 'run', ...args], {
    env: { ...process.env, MAILLAGE_DATA_FOLDER: dataFolder, DATABASE_URL: '' },
  }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    ({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({ stdout, stderr, code }),
  );

/** One commune of 1,000 people and two doctors, at 3.0. */
beforeAll(async () => {
  const host = await startDatabase({ dataFolder });
  await host.ownerPool.query(`
    insert into region values ('32', 'Hauts-de-France');
    insert into departement values ('62', 'Pas-de-Calais', '32');
    insert into commune (code, name, kind, departement, region, postal_codes, lon, lat, position_origin, population, population_vintage)
      values ('62001', 'Aubigny', 'commune', '62', '32', '{62690}', 2, 50, 'official', 1000, '2021');
    insert into apl (profession, year, commune, value, under_65, standardised_population, population)
      values ('general-practitioner', 2022, '62001', 3, 2, 1000, 1000);
    insert into equipment_count (type, year, commune, count) values ('D201', 2021, '62001', 2);`);
  await host.stop();
});

test('a département as JSON, then as CSV: two doctors at the start, one line per year to 2050', async () => {
  const { stdout } = await maillage('--territory', 'departement-62', '--json');
  const answer = JSON.parse(stdout);
  expect(answer.years[0].heads.value).toBeCloseTo(2, 9);
  expect(answer.years).toHaveLength(29);
  const csv = (await maillage('--territory', 'departement-62', '--csv')).stdout.trim().split('\n');
  expect(csv).toHaveLength(30);
  expect(csv[1]).toMatch(/^2022,/);
});

test('an unknown département, unknown hypotheses: exit code 2 with what to do', async () => {
  expect(await maillage('--territory', 'departement-99')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('territory'),
  });
  const unknown = await maillage('--hypotheses', 'rosy', '--json');
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.stdout).problems[0].code).toBe('projection/hypotheses-unknown');
});

test('own hypotheses from a file: every problem is listed', async () => {
  const file = join(folder, 'own.json');
  writeFileSync(file, JSON.stringify({ otherExit: -1, horizon: 2010 }));
  const { code, stdout } = await maillage('--hypotheses', file, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(stdout).problems.map((problem: { code: string }) => problem.code)).toEqual([
    'projection/horizon-before-start',
    'projection/rate-out-of-range',
  ]);
});
