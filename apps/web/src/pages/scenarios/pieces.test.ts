import type { TerritoryRow } from '@maillage/contract';
import type { Change } from '@maillage/scenario';
import { expect, test } from 'vitest';
import { bestOf } from './compare/bestOf.ts';
import { exampleChanges } from './list/exampleChanges.ts';
import { comparedIds, parseCompareSearch, parseListSearch } from './search.ts';
import { firstEmpty, movedTo } from './workbench/changeEdits.ts';
import { shownScale, shownValue } from './workbench/mapValues.ts';

const id = (k: number) => `00000000-0000-4000-8000-00000000000${k}`;

test('an address compares at most four scenarios, each once, and leaves out what is no id', () => {
  const ids = [1, 2, 2, 3, 4, 5].map(id).join(',');
  expect(comparedIds({ ids: `nonsense,${ids}` })).toEqual([1, 2, 3, 4].map(id));
  expect(parseCompareSearch({ ids: 'x', show: 'after' })).toEqual({ show: 'after' });
  expect(parseListSearch({ q: 7 })).toEqual({});
});

test('the best of a row is marked when it is alone', () => {
  expect(bestOf([1, 3, 2], 'high')).toBe(1);
  expect(bestOf([1, 3, 2], 'low')).toBe(0);
  expect(bestOf([3, 3, 2], 'high')).toBeUndefined();
  expect(bestOf([3], 'high')).toBeUndefined();
});

test('a mark moves its own commune of a change: the second stop, or where a doctor comes from', () => {
  const bus: Change = { id: 'a', kind: 'bus-round', stops: ['1', '', '3'], halfDays: 1 };
  expect(firstEmpty(bus)).toBe(1);
  expect(movedTo(bus, 1, '2')).toMatchObject({ stops: ['1', '2', '3'] });
  const msp: Change = { id: 'b', kind: 'msp', commune: '1', newHeads: 1, movingIn: [{ commune: '2', heads: 1 }] };
  expect(movedTo(msp, 1, '9')).toMatchObject({ commune: '1', movingIn: [{ commune: '9', heads: 1 }] });
});

test('the example is made of the territory: its oldest doctors leave, the worst-off commune gets a centre', () => {
  const row = (code: string, professionals: number, value: number | null, under65: number, population = 100) =>
    ({ code, professionals, value, official: value, under65, population }) as TerritoryRow;
  const rows = [row('a', 1, 4, 4), row('b', 2, 4, 1), row('c', 0, 1, 1), row('d', 1, 4, 2), row('e', 0, 0, 0, 0)];
  expect(exampleChanges(rows)).toEqual([
    { id: 'leaves-1', kind: 'doctor-leaves', commune: 'b', heads: 1 },
    { id: 'leaves-2', kind: 'doctor-leaves', commune: 'd', heads: 1 },
    { id: 'leaves-3', kind: 'doctor-leaves', commune: 'a', heads: 1 },
    { id: 'centre', kind: 'health-centre', commune: 'c', fte: 2 },
  ]);
  expect(exampleChanges([])).toEqual([]);
});

test('a map shows what its mode says; other professions take the limits of general practice, in parts of their threshold', () => {
  expect(shownValue('difference', 2, 3.5)).toBe(1.5);
  expect(shownValue('before', 2, 3.5)).toBe(2);
  expect(shownValue('after', Number.NaN, 3)).toBeNull();
  expect(shownScale('after', 'general-practitioner', 2.5).limits).toEqual([1.5, 2.5, 3.25, 4, 5]);
  // a threshold of 100 is forty times 2.5
  expect(shownScale('after', 'nurse', 100).limits).toEqual([60, 100, 130, 160, 200]);
});
