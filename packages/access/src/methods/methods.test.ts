import { readdirSync } from 'node:fs';
import { minutes } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import { decays, step, within } from '../decay/index.ts';
import { relativeDifference } from '../testing/slowAccess.ts';
import { randomCase, tableOf } from '../testing/tables.ts';
import { type AccessMethodId, accessMethods } from './index.ts';

const decay = step([
  { upTo: minutes(10), weight: 1 },
  { upTo: minutes(15), weight: 2 / 3 },
  { upTo: minutes(20), weight: 1 / 3 },
]);

/** Populations 1–4 at places 0–3, supplies 1–6 at places 4–9, weights 1–24 by columns (R package `fca`). */
function published(): Parameters<(typeof accessMethods)['apl']['compute']> {
  const rows = Array.from({ length: 10 }, (_, i) =>
    Array.from({ length: 10 }, (_, j) => (i < 4 && j >= 4 ? i * 6 + (j - 4) + 1 : Infinity)),
  );
  const identity = { reach: minutes(24), weight: (time: number) => time };
  return [
    tableOf(rows),
    identity,
    Float64Array.of(1, 2, 3, 4, 0, 0, 0, 0, 0, 0),
    Float64Array.of(0, 0, 0, 0, 1, 2, 3, 4, 5, 6),
  ];
}

test.each([
  ['2sfca', [2.1, 2.1, 2.1, 2.1], 12],
  ['mh3sfca', [9.617634, 21.717421, 34.325798, 47.032856], 6],
  ['3sfca', [0.668617, 1.356509, 2.092121, 2.835501], 6],
] as const)('%s gives the published values', (id, expected, digits) => {
  const access = accessMethods[id].compute(...published());
  for (const [i, value] of expected.entries()) expect(access[i]).toBeCloseTo(value, digits);
});

test('two villages share one practice: each inhabitant gets 1 / 3000 of it, and a village out of reach nothing', () => {
  const table = tableOf(
    [
      [0, Infinity, 9],
      [Infinity, 0, 9],
      [9, 9, 0],
      [Infinity, Infinity, Infinity],
    ].map((row) => [...row, Infinity]),
  );
  const access = accessMethods.e2sfca.compute(
    table,
    within(minutes(10)),
    Float64Array.of(1000, 2000, 0, 500),
    Float64Array.of(0, 0, 1, 0),
  );
  expect([...access]).toEqual([1 / 3000, 1 / 3000, 1 / 3000, 0]);
});

test('balanced, by hand: a person between two equal practices is half in each', () => {
  const table = tableOf([
    [Infinity, Infinity, 5, 5],
    [Infinity, Infinity, 5, Infinity],
    [Infinity, Infinity, Infinity, Infinity],
    [Infinity, Infinity, Infinity, Infinity],
  ]);
  const access = accessMethods.balanced.compute(
    table,
    within(minutes(10)),
    Float64Array.of(100, 150, 0, 0),
    Float64Array.of(0, 0, 2, 2),
  );
  // D = 50 + 150 and 50; L = 2/200 and 2/50; the first practice is split between two places, the second is whole
  expect(access[0]).toBeCloseTo(0.01 / 2 + 0.04, 12);
  expect(access[1]).toBeCloseTo(0.01 / 2, 12);
});

describe.each(Object.keys(accessMethods) as AccessMethodId[])('%s', (id) => {
  const { compute } = accessMethods[id];

  test.each(Object.values(decays))('keeps the contract over random networks, decay %#', (decayOf) => {
    const soft = decayOf(minutes(30));
    for (let seed = 1; seed <= 40; seed++) {
      const { table, demand, supply } = randomCase(seed);
      const access = compute(table, soft, demand, supply);
      expect(access.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      const doubled = compute(
        table,
        soft,
        demand,
        supply.map((s) => 2 * s),
      );
      expect(
        relativeDifference(
          doubled,
          access.map((a) => 2 * a),
        ),
      ).toBeLessThan(1e-12);
      expect([...compute(table, soft, demand, new Float64Array(table.places))]).toEqual(Array(table.places).fill(0));
    }
  });
});

const conserving = (Object.keys(accessMethods) as AccessMethodId[]).filter((id) => accessMethods[id].conserves);
test.each(conserving)('%s hands out what is supplied to those who can reach it, no more and no less', (id) => {
  for (let seed = 1; seed <= 200; seed++) {
    const { rows, table, demand, supply } = randomCase(seed);
    const access = accessMethods[id].compute(table, decay, demand, supply);
    const received = access.reduce((sum, a, i) => sum + a * demand[i]!, 0);
    const reachable = supply.reduce(
      (sum, s, j) => sum + (rows.some((row, i) => demand[i]! > 0 && row[j]! <= 20) ? s : 0),
      0,
    );
    expect(received / reachable).toBeCloseTo(1, 12);
  }
});

test('balanced counts each person once and hands out each level of service once', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { rows, table, demand, supply } = randomCase(seed);
    const w = rows.map((row) => row.map((time) => decay.weight(minutes(Math.fround(time)))));
    const chosen = w.map((row) => row.map((weight) => weight / row.reduce((a, b) => a + b)));
    const met = Array.from(supply, (_, j) => chosen.reduce((sum, row, i) => sum + row[j]! * demand[i]!, 0));
    const service = supply.reduce((sum, s, j) => sum + (met[j] === 0 ? 0 : s / met[j]!), 0);
    const access = accessMethods.balanced.compute(table, decay, demand, supply);
    expect(met.reduce((a, b) => a + b) / demand.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(access.reduce((a, b) => a + b) / service).toBeCloseTo(1, 12);
  }
});

test('every method file is registered', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && !/(test|index|accessMethod|weightedPairs)\.(ts|test\.ts)$/.test(file),
  );
  expect(Object.keys(accessMethods).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
});
