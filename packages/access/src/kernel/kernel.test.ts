import { consultationsPerYear, minutes, seededRandom } from '@maillage/units';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainAccess } from '../contributions.ts';
import { decays, step } from '../decay/index.ts';
import { relativeDifference, slowAccess } from '../testing/slowAccess.ts';
import { randomCase } from '../testing/tables.ts';
import { ClassColumns } from './classColumns.ts';
import { compileAccess } from './compileAccess.ts';
import { liftOfficial } from './liftOfficial.ts';
import { streamAccess } from './streamAccess.ts';
import { trackAccess } from './trackAccess.ts';

const official = step([
  { upTo: minutes(10), weight: 1 },
  { upTo: minutes(15), weight: 2 / 3 },
  { upTo: minutes(20), weight: 1 / 3 },
]);
const both = [official, decays.gaussian(minutes(30))];
const seeds = { seed: 20261123, numRuns: 60 };

test.each(both)('the compiled kernel equals the printed formula, decay %#', (decay) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { rows, table, demand, supply } = randomCase(seed, 25);
      const fast = compileAccess(table, decay).compute(demand, supply);
      expect(relativeDifference(fast, slowAccess(rows, decay, demand, supply))).toBeLessThan(1e-13);
    }),
    seeds,
  );
});

test('more supply anywhere never lowers access, more demand anywhere never raises it', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(13), (seed, place) => {
      const { table, demand, supply } = randomCase(seed);
      const kernel = compileAccess(table, official);
      const before = kernel.compute(demand, supply);
      const supplied = kernel.compute(demand, supply.with(place, supply[place]! + 5000));
      const crowded = kernel.compute(demand.with(place, demand[place]! + 500), supply);
      for (let i = 0; i < before.length; i++) {
        expect(supplied[i]).toBeGreaterThanOrEqual(before[i]! * (1 - 1e-14));
        expect(crowded[i]).toBeLessThanOrEqual(before[i]! * (1 + 1e-14));
      }
    }),
    seeds,
  );
});

test('the output array is reused, and a second run gives the same bits', () => {
  const { table, demand, supply } = randomCase(3);
  const kernel = compileAccess(table, official);
  const out = new Float64Array(table.places).fill(99);
  expect(kernel.compute(demand, supply, out)).toBe(out);
  expect([...kernel.compute(demand, supply)]).toEqual([...out]);
});

test.each(both)(
  'a thousand changes of supply and demand, tracked, equal the full recomputation to 1e-12, decay %#',
  (decay) => {
    const random = seededRandom(11);
    const { table, demand, supply } = randomCase(5, 40);
    const kernel = compileAccess(table, decay);
    const tracker = trackAccess(kernel, demand, supply);
    for (let k = 0; k < 1000; k++) {
      const place = Math.floor(random() * table.places);
      const value = random() < 0.3 ? 0 : 10 ** (random() * 12 - 6);
      if (random() < 0.5) tracker.setSupply(place, value);
      else tracker.setDemand(place, value);
      const full = kernel.compute(tracker.demand as Float64Array, tracker.supply as Float64Array);
      expect(relativeDifference(tracker.access, full)).toBeLessThan(1e-12);
    }
  },
);

test('a supply change returns the places it can move; the others keep their bits', () => {
  const { table, demand, supply } = randomCase(8);
  const tracker = trackAccess(compileAccess(table, official), demand, supply);
  const before = tracker.access.slice();
  const touched = new Set(tracker.setSupply(4, 12_345));
  for (let i = 0; i < before.length; i++) if (!touched.has(i)) expect(tracker.access[i]).toBe(before[i]);
  expect(touched.has(4)).toBe(true);
});

test('the official value moves by exactly what the change brings, and not at all without change', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(13), fc.integer({ min: -3000, max: 6000 }), (seed, place, change) => {
      const { table, demand, supply } = randomCase(seed);
      supply[place]! += 3000;
      const kernel = compileAccess(table, official);
      const published = kernel.compute(demand, supply).map((value) => value + 10);
      expect([...liftOfficial(kernel, published, demand, [])]).toEqual([...published]);
      const lifted = liftOfficial(kernel, published, demand, [{ place, change: consultationsPerYear(change) }]);
      const expected = kernel.compute(demand, supply.with(place, supply[place]! + change)).map((value) => value + 10);
      expect(relativeDifference(lifted, expected)).toBeLessThan(1e-12);
    }),
    seeds,
  );
});

test('a place without an official value stays without one', () => {
  const { table, demand, supply } = randomCase(2);
  const kernel = compileAccess(table, official);
  const published = kernel.compute(demand, supply).with(0, Number.NaN);
  const lifted = liftOfficial(kernel, published, demand, [{ place: 0, change: consultationsPerYear(100) }]);
  expect(lifted[0]).toBeNaN();
});

test('the contributions of a place are its value: weight, supply and people competing multiply back', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(13), (seed, origin) => {
      const { table, demand, supply } = randomCase(seed);
      const kernel = compileAccess(table, official);
      const { value, contributions } = explainAccess(kernel, demand, supply, origin);
      expect(contributions.reduce((sum, part) => sum + part.access, 0)).toBe(value);
      for (const part of contributions) {
        expect(part.access).toBe(part.weight * (part.supply / part.competing));
        expect(part.weight).toBe(official.weight(part.minutes));
      }
      const computed = kernel.compute(demand, supply)[origin]!;
      expect(Math.abs(value - computed)).toBeLessThanOrEqual(1e-13 * computed);
    }),
    seeds,
  );
});

test('a length mismatch names both numbers', () => {
  const { table, demand, supply } = randomCase(1);
  const kernel = compileAccess(table, official);
  expect(() => kernel.compute(demand, supply.subarray(1))).toThrow('Got 13 supplies when expected 14.');
});

test('a table streamed three columns at a time gives the same access', () => {
  const { rows, table, demand, supply } = randomCase(6, 20);
  const weights = Float64Array.of(1, 2 / 3, 1 / 3);
  const blocks = Array.from({ length: 7 }, (_, b) => blockOf([3 * b, 3 * b + 1, 3 * b + 2].filter((j) => j < 20)));
  const streamed = streamAccess(blocks, demand, supply);
  expect(relativeDifference(streamed, compileAccess(table, official).compute(demand, supply))).toBeLessThan(1e-13);

  function blockOf(places: number[]) {
    const groups = places.flatMap((j) =>
      Array.from(weights, (weight) => rows.flatMap((row, i) => (weightOf(row[j]!) === weight ? [i] : []))),
    );
    const bound = Uint32Array.of(0, ...groups.map((_, k) => groups.slice(0, k + 1).flat().length));
    return {
      places: Uint32Array.from(places),
      columns: new ClassColumns(places.length, weights, bound, Uint32Array.from(groups.flat())),
    };
  }

  function weightOf(time: number): number {
    return official.weight(minutes(Math.fround(time)));
  }
});

test('a decay that reaches beyond the table is refused: what lies there is not known', () => {
  const { table } = randomCase(1);
  expect(() => compileAccess({ ...table, reach: minutes(15) }, official)).toThrow(
    "Got a decay of 20 minutes when expected at most 15, the table's reach.",
  );
});
