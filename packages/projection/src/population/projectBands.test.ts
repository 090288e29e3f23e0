import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bandWeights } from './bandWeights.ts';
import { projectBands, weightedPeople } from './projectBands.ts';

const constant = (value: number, years = 41) => new Float64Array(years).fill(value);

test('a population that has not moved for forty years does not move', () => {
  const history = { from: 1980, people: [200, 180, 170, 100, 50].map((value) => constant(value)) };
  const future = projectBands(history, 2050);
  for (const [band, column] of future.people.entries())
    expect(column[70]).toBeCloseTo([200, 180, 170, 100, 50][band]!, 9);
});

test('a wave of births arrives twenty years later among those of 20 to 39', () => {
  const young = constant(200);
  young[40] = 260; // 2020
  const future = projectBands({ from: 1980, people: [young, ...[180, 170, 100, 50].map((v) => constant(v))] }, 2045);
  // ratio 180/200 = 0.9; 0.9 · 260 = 234 in 2040
  expect(future.people[1]![60]).toBeCloseTo(234, 9);
});

test('too short a history is refused with both numbers', () => {
  const people = [1, 1, 1, 1, 1].map((value) => constant(value, 10));
  expect(() => projectBands({ from: 2010, people }, 2030)).toThrow('Got 10 years when expected at least 21.');
});

test('the weights of wide bands are the means of their classes: 75 and over is (1.53 + 1.72 + 1.99 + 2.39) / 4', () => {
  const starts = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
  const weights = [
    0.93, 0.59, 0.55, 0.59, 0.73, 0.78, 0.84, 0.88, 0.9, 0.97, 1.06, 1.14, 1.16, 1.19, 1.52, 1.53, 1.72, 1.99, 2.39,
  ];
  expect(bandWeights(starts, weights)[4]).toBeCloseTo(7.63 / 4, 12);
});

const file = join(
  process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../../../shared/data'),
  'demography/population_insee_departement_annee_sexe_age.csv',
);

test.skipIf(!existsSync(file))(
  'from 2000 alone, the inhabitants of France in 2020 are found to 4 % and those of 60 and over to 8 %',
  () => {
    const all = readFrance();
    const until2000 = { from: 1980, people: all.people.map((column) => column.slice(0, 21)) };
    const found = projectBands(until2000, 2020);
    const one = [1, 1, 1, 1, 1];
    expect(Math.abs(weightedPeople(found, one, 40) / weightedPeople(all, one, 40) - 1)).toBeLessThan(0.04);
    const old = [0, 0, 0, 1, 1];
    expect(Math.abs(weightedPeople(found, old, 40) / weightedPeople(all, old, 40) - 1)).toBeLessThan(0.08);
  },
);

test.skipIf(!existsSync(file))('the inhabitants found for 2044 are within 1 % of the 69.3 million of INSEE', () => {
  const { people, from } = projectBands(readFrance(), 2050);
  const total = people.reduce((sum, column) => sum + column[2044 - from]!, 0);
  expect(Math.abs(total / 69.3e6 - 1)).toBeLessThan(0.01);
});

function readFrance() {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(';'));
  const bands = ['00 à 19 ans', '20 à 39 ans', '40 à 59 ans', '60 à 74 ans', '75 ans et plus'];
  const people = bands.map(() => new Float64Array(41));
  for (const [year, , , , , band, count] of rows) people[bands.indexOf(band!)]![Number(year) - 1980]! += Number(count);
  return { from: 1980, people };
}
