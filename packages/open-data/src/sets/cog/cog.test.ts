import { expect, test } from 'vitest';
import { franceToday, inputOf } from '../../testing/france.ts';
import { rowsOf } from '../../testing/rowsOf.ts';
import { supplyEstimate } from '../supply-estimate/index.ts';
import { practitionersByDepartement } from '../supply-estimate/publishedTotals.ts';
import { spread } from '../supply-estimate/spread.ts';
import { splits } from './splits.ts';

const { communes, history } = franceToday();

test('people of Paris, Lyon and Marseille are those of their arrondissements', () => {
  for (const city of communes.filter(({ kind }) => kind === 'parent')) {
    const parts = communes.filter(({ parent }) => parent === city.code);
    expect(parts.reduce((sum, { population }) => sum + population, 0)).toBe(city.population);
  }
});

test('every commune has a position in France, and no two the same', () => {
  expect(communes.filter(({ lon, lat }) => !(lon > -63 && lon < 56 && lat > -22 && lat < 52))).toEqual([]);
  const places = communes.filter(({ kind }) => kind !== 'parent').map(({ lon, lat }) => `${lon} ${lat}`);
  expect(places.length - new Set(places).size).toBeLessThan(5);
});

test('nine people in ten live where the gazetteer knows the place', () => {
  const people = (among: typeof communes) => among.reduce((sum, { population }) => sum + population, 0);
  expect(
    people(communes.filter(({ positionOrigin }) => positionOrigin === 'gazetteer')) / people(communes),
  ).toBeGreaterThan(0.87);
});

test.each([
  ['62461', '62447'],
  ['62549', '62447'],
  ['62743', '62447'],
  ['59070', '59006'],
  ['27058', '27676'],
  ['12076', '12218'],
  ['60455', '60694'],
])('the code %s of the past leads to %s', (past, today) => {
  expect(history.today(past, 2021)).toEqual([{ commune: today, share: 1 }]);
});

test('a divided commune is shared out among its parts, and whole before and after', () => {
  for (const { code, into, fromYear, untilYear } of splits) {
    const parts = history.today(code, untilYear)!;
    expect(parts.map(({ commune }) => commune as string)).toEqual(into);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const year of [fromYear - 1, untilYear + 1]) expect(history.today(code, year)).toHaveLength(1);
  }
});

test('a total is spread in proportion to (inhabitants − 300)⁺ ^ 1.1, and adds up', () => {
  // 700 and 2,700 above 300: 700^1.1 = 1347.9, 2700^1.1 = 5949.8; of 10: 1.847 and 8.153
  const [small, none, large] = spread(10, [1000, 200, 3000]);
  expect([small, none, large].map((part) => Number(part!.toFixed(3)))).toEqual([1.847, 0, 8.153]);
  expect(spread(3, [100, 200])).toEqual([1, 2]);
});

test('the estimated practitioners of each département are the published ones', async () => {
  const rows = await rowsOf(await supplyEstimate.read(inputOf({})));
  const departementOf = new Map<string, string>(communes.map(({ code, departement }) => [code, departement]));
  const totals = new Map<string, number>();
  for (const { commune, count } of rows) {
    const departement = departementOf.get(commune as string)!;
    totals.set(departement, (totals.get(departement) ?? 0) + (count as number));
  }
  // an EPCI may reach over the border of its département: a few practitioners of difference
  for (const [departement, total] of Object.entries(practitionersByDepartement))
    expect([departement, Math.abs(totals.get(departement)! - total) < 10]).toEqual([departement, true]);
});
