import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sources } from '../addresses.ts';
import { headOf } from '../recogniseFile.ts';
import { dataSets } from '../registry.ts';
import { exampleFiles } from '../testing/exampleFiles.ts';
import { franceToday, inputOf } from '../testing/france.ts';
import { rowsOf } from '../testing/rowsOf.ts';

test('every folder of sets is in the registry, and every set has its source', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(dataSets.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  expect(Object.keys(sources).sort()).toEqual(dataSets.map(({ id }) => id).sort());
});

test('sets come after those they need', () => {
  for (const [k, { needs }] of dataSets.entries())
    for (const need of needs) expect(dataSets.findIndex(({ id }) => id === need)).toBeLessThan(k);
});

test('estimates come after the official set that makes them useless', () => {
  for (const [k, { supersedes }] of dataSets.entries())
    for (const estimate of supersedes) expect(dataSets.findIndex(({ id }) => id === estimate)).toBeGreaterThan(k);
});

describe.each(dataSets.map((set) => [set.id, set] as const))('the set %s', (id, set) => {
  const files = exampleFiles(id);
  const paths = Object.fromEntries(Object.entries(files).map(([role, { path }]) => [role, path]));

  test('says where it comes from', () => {
    const { publisher, licence, page, vintage } = set.source;
    for (const text of [set.title, publisher, licence, vintage]) expect(text).not.toBe('');
    expect(page).toMatch(/^https:/);
  });

  test('reads its example without error, twice alike, into its own tables and communes of today', async () => {
    const { reading, rows, problems } = await readOnce();
    expect(reading.writes.map(({ table }) => table).filter((table) => !set.tables.includes(table))).toEqual([]);
    const codes = new Set<unknown>(franceToday().communes.map(({ code }) => code));
    expect(rows.filter(({ commune }) => typeof commune === 'string' && !codes.has(commune))).toEqual([]);
    expect(problems.errors).toBe(0);
    expect(rows.length).toBeGreaterThan(0);
    expect(reading.vintage).not.toBe('');
    expect(JSON.stringify((await readOnce()).rows) === JSON.stringify(rows)).toBe(true); // read twice alike
  }, 180_000);

  async function readOnce() {
    const input = inputOf(paths);
    const reading = await set.read(input);
    return { reading, rows: await rowsOf(reading), problems: input.problems };
  }

  test('recognises its own file, and none of the others’', async () => {
    for (const other of dataSets)
      for (const [role, { path }] of Object.entries(exampleFiles(other.id)))
        if (role === other.source.files[0]?.role)
          expect([other.id, set.recognise(await headOf(path))]).toEqual([other.id, other.id === id]);
  });

  test.skipIf(set.source.files.length === 0)('refuses an empty file', async () => {
    const empty = Object.fromEntries(Object.entries(files).map(([role, { emptied }]) => [role, emptied]));
    const input = inputOf(empty);
    const reading = await set.read(input);
    await rowsOf(reading);
    expect(input.problems.errors).toBeGreaterThan(0);
  });
});
