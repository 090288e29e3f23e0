import type { TerritoryRow } from '@maillage/contract';
import { expect, test } from 'vitest';
import { rankRows } from './rankRows.ts';

const row = (code: string, name: string, population: number): TerritoryRow => ({
  code,
  name,
  departement: code.slice(0, 2),
  population,
  standardisedPopulation: null,
  value: null,
  official: null,
  recomputed: null,
  under65: null,
  professionals: 0,
  nearestMinutes: null,
  estimated: false,
});

const rows = [
  row('02381', 'Hirson', 9000),
  row('62498', 'Lens', 32_000),
  row('59183', 'Dunkerque', 86_000),
  row('80620', 'Péronne', 7000),
  row('60414', 'Montataire', 14_000),
];
const values = new Map<string, number | null>([
  ['02381', 3],
  ['62498', 4.2],
  ['59183', 3],
  ['80620', null],
  ['60414', 1.9],
]);
const names = (filters: Parameters<typeof rankRows>[2]) => rankRows(rows, values, filters).map(({ name }) => name);

test('the worst served comes first, at equal value the largest, and unknown values last', () => {
  expect(names({})).toEqual(['Montataire', 'Dunkerque', 'Hirson', 'Lens', 'Péronne']);
});

test('the order can be turned; unknown values stay last', () => {
  expect(names({ order: 'desc' })).toEqual(['Lens', 'Dunkerque', 'Hirson', 'Montataire', 'Péronne']);
});

test('a name is found without its accents, a commune by the start of its code', () => {
  expect(names({ q: 'peron' })).toEqual(['Péronne']);
  expect(names({ q: '62' })).toEqual(['Lens']);
});

test('filters by population and by threshold are strict about unknown values', () => {
  expect(names({ min: 10_000 })).toEqual(['Montataire', 'Dunkerque', 'Lens']);
  expect(names({ below: 2.5 })).toEqual(['Montataire']);
  expect(names({ below: 3 })).toEqual(['Montataire', 'Dunkerque', 'Hirson']);
});

test('names are sorted as a French reader expects', () => {
  expect(names({ sort: 'name' })).toEqual(['Dunkerque', 'Hirson', 'Lens', 'Montataire', 'Péronne']);
});
