import { expect, test } from 'vitest';
import { idsOf, parseCompareSearch } from './search.ts';

test('four budgets at most, each once, in the order of the address', () => {
  expect(idsOf(parseCompareSearch({ ids: 'b,a,,b,c,d,e' }))).toEqual(['b', 'a', 'c', 'd']);
});

test('an address without budgets compares none', () => {
  expect(idsOf(parseCompareSearch({}))).toEqual([]);
  expect(idsOf(parseCompareSearch({ ids: 12 }))).toEqual([]);
});
