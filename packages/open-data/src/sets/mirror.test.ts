import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightedMean } from '@maillage/territory';
import { describe, expect, test } from 'vitest';
import { findDataSet } from '../registry.ts';
import type { Cell } from '../store.ts';
import { hasMirror, mirror, needsMirror } from '../testing/files.ts';
import { franceToday, inputOf } from '../testing/france.ts';
import { rowsOf } from '../testing/rowsOf.ts';

async function readMirror(id: string) {
  const set = findDataSet(id)!;
  const input = inputOf(
    Object.fromEntries(set.source.files.map(({ role, mirrorPath }) => [role, join(mirror, mirrorPath)])),
  );
  const rows = await rowsOf(await set.read(input));
  return { rows, problems: input.problems };
}
const sumOf = (rows: readonly Record<string, Cell>[], column: string) =>
  rows.reduce((sum, row) => sum + (row[column] as number), 0);

describe.skipIf(!hasMirror)(`the public copies${needsMirror}`, () => {
  test('APL 2022 joins every commune of today outside Mayotte; six without inhabitants have none', async () => {
    const { rows, problems } = await readMirror('drees-apl');
    const apl = rows.filter((row) => row['year'] === 2022 && 'value' in row);
    expect(problems.count).toBe(0);
    const known = new Set(apl.map(({ commune }) => commune));
    const without = franceToday().communes.filter(
      ({ code, kind, departement }) => kind !== 'parent' && departement !== '976' && !known.has(code),
    );
    expect(without.map(({ population }) => population)).toEqual([0, 0, 0, 0, 0, 0]);
    const mean = weightedMean(
      apl.map(({ value }) => value as number),
      apl.map((row) => row['standardised_population'] as number),
    );
    expect(mean).toBeCloseTo(3.789, 3);
    expect(sumOf(apl, 'population')).toBeCloseTo(67_162_154, -7);
  });

  test('the general practitioners of 2021 are the 60,112 that INSEE publishes, without the totals of the three cities', async () => {
    const { rows, problems } = await readMirror('insee-bpe-professionals');
    const practitioners = rows.filter(({ type }) => type === 'D201');
    expect(sumOf(practitioners, 'count')).toBeCloseTo(60_112, 6);
    expect(problems.count).toBe(0);
    const departementOf = new Map<unknown, string>(franceToday().communes.map((c) => [c.code, c.departement]));
    const of = (departement: string) =>
      sumOf(
        practitioners.filter(({ commune }) => departementOf.get(commune) === departement),
        'count',
      );
    expect(['02', '59', '60', '62', '80'].map(of)).toEqual([378, 2515, 523, 1230, 570]);
  });

  test('legal populations add up after the mergers', async () => {
    const { rows, problems } = await readMirror('insee-legal-populations');
    expect(problems.count).toBe(0);
    const byYear = rows.filter((row) => 'municipal' in row);
    const file = readFileSync(join(mirror, 'insee/donnees_communes_populations_legales.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const people = file.slice(1).reduce((sum, line) => sum + Number(line.split(';')[8]), 0);
    expect(sumOf(byYear, 'municipal')).toBeCloseTo(people, 3);
    expect(byYear.find(({ commune }) => commune === '01004')).toMatchObject({ municipal: 14_854, total: 15_240 });
  });

  test('every commune of today has a density level and a bassin de vie', async () => {
    for (const id of ['insee-density-grid', 'insee-supracom']) {
      const { rows } = await readMirror(id);
      const known = new Set(rows.map((row) => (id === 'insee-supracom' ? row['commune'] : row['code'])));
      expect(
        franceToday()
          .communes.filter(({ code }) => !known.has(code))
          .map(({ code }) => code),
      ).toEqual([]);
    }
  });

  test('nearly every hospital has a valid identifier, a position and a commune', async () => {
    const { rows, problems } = await readMirror('finess');
    expect(problems.count).toBeLessThan(10);
    expect(rows.filter(({ commune }) => commune === null).length / rows.length).toBeLessThan(0.2);
  });
});
