import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import { compileAccess, decays, nearestProvider, providersPer10000, sensitivityBand } from './index.ts';
import { randomCase, tableOf } from './testing/tables.ts';

test('the nearest provider, by hand: one in the next village, one at home, none within reach', () => {
  const table = tableOf([
    [0, 7, 5, Infinity],
    [7, 0, 9, Infinity],
    [5, 9, 0, Infinity],
    [Infinity, Infinity, Infinity, 0],
  ]);
  const nearest = nearestProvider(table, Float64Array.of(0, 3, 1, 0));
  expect([...nearest.minutes]).toEqual([5, 0, 0, Infinity]);
  expect([...nearest.place]).toEqual([2, 1, 2, -1]);
});

test('the nearest provider is the slowest search over all places, on random networks', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const { rows, table, supply } = randomCase(seed);
    const found = nearestProvider(table, supply);
    for (const [i, row] of rows.entries())
      expect(found.minutes[i]).toBe(Math.min(...row.map((time, j) => (supply[j]! > 0 ? Math.fround(time) : Infinity))));
  }
});

test('3 providers for 12,000 people are 2.5 for 10,000; where nobody lives there is no figure', () => {
  expect([...providersPer10000(Float64Array.of(3, 1), Float64Array.of(12_000, 0))]).toEqual([2.5, Number.NaN]);
});

test('every value lies within its sensitivity band, and one decay alone gives no width', () => {
  const { table, demand, supply } = randomCase(7);
  const shapes = Object.values(decays).map((shape) => shape(minutes(30)));
  const band = sensitivityBand(table, shapes, demand, supply);
  for (const shape of shapes)
    for (const [i, value] of compileAccess(table, shape).compute(demand, supply).entries()) {
      expect(value).toBeGreaterThanOrEqual(band.lowest[i]!);
      expect(value).toBeLessThanOrEqual(band.highest[i]!);
    }
  const alone = sensitivityBand(table, shapes.slice(0, 1), demand, supply);
  expect([...alone.lowest]).toEqual([...alone.highest]);
});
