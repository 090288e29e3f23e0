import { describe, expect, test } from 'vitest';
import { effectOf } from '../effectOf.ts';
import { evaluate } from '../evaluate.ts';
import { randomCountry, threeVillages } from '../testing/baselines.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readColumn, writeColumn } from './column.ts';
import { decodeBasis } from './decodeBasis.ts';
import { encodeBasis, type NamedBasis } from './encodeBasis.ts';

const named = (basis: ReturnType<typeof threeVillages>): NamedBasis => ({
  ...basis,
  names: basis.codes.map((code) => `Commune ${code}, près d’Évreux`),
  lon: basis.people.map((_, i) => 2 + i / 3),
  lat: basis.people.map((_, i) => 50 - i / 7),
});

describe.each([1, 2, 3])('a country drawn with seed %i', (seed) => {
  const country = randomCountry(seed, 60);
  const read = decodeBasis(encodeBasis(named(country)));

  test('comes back bit for bit', () => {
    for (const column of ['codes', 'people', 'demand', 'access', 'supply'] as const)
      expect(read[column]).toEqual(country[column]);
    expect(read.names[7]).toBe(`Commune ${country.codes[7]}, près d’Évreux`);
    expect(read.lon[1]).toBe(2.3333);
  });

  test('gives the very same access after changes: browser and server agree to the last bit', () => {
    const draft = {
      profession: 'general-practitioner' as const,
      changes: country.codes
        .slice(0, 20)
        .map((commune, k) => ({ id: String(k), kind: 'health-centre' as const, commune, fte: 0.7 + k / 3 })),
    };
    const here = evaluate(country, effectOf(country, draft));
    const there = evaluate({ ...read, ledger: new Map() }, effectOf({ ...read, ledger: new Map() }, draft));
    expect(there).toEqual(here);
  });
});

test('a table that is not the same both ways is kept as it is', () => {
  const villages = threeVillages();
  const { table } = villages.kernel;
  const oneWay = { ...table, minutes: table.minutes.map((time, at) => (at === 1 ? 12 : time)) };
  const basis = named({ ...villages, kernel: { ...villages.kernel, table: oneWay } });
  expect([...decodeBasis(encodeBasis(basis)).kernel.table.minutes]).toEqual([0, 12.5, 5, 0, 0]);
});

test.each([
  ['whole numbers', [0, 5400, -3, 2 ** 30]],
  ['published values, some unknown', [3.21, Number.NaN, 0, 12.75]],
  ['anything', [Math.PI, 1 / 3, -0, 1e300, Number.NaN]],
  ['nothing', []],
])('a column of %s comes back bit for bit', (_, values) => {
  const writer = new ByteWriter();
  writeColumn(writer, Float64Array.from(values));
  expect(readColumn(new ByteReader(writer.finish()), values.length)).toEqual(Float64Array.from(values));
});

test('a file of another format is refused', () => {
  const writer = new ByteWriter();
  writer.text('{"format":"maillage-basis-0"}');
  expect(() => decodeBasis(writer.finish())).toThrow('maillage-basis-0');
  expect(() => decodeBasis(Uint8Array.of(200))).toThrow(RangeError);
});
