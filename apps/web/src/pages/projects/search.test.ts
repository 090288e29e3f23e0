import { expect, test } from 'vitest';
import { parseEquipmentSearch, parseProjectsSearch } from './search.ts';

test('what the address says is read; the board is the default and is not written', () => {
  expect(parseProjectsSearch({ view: 'map', kind: 'msp', q: 'lens' })).toEqual({ view: 'map', kind: 'msp', q: 'lens' });
  expect(parseProjectsSearch({ view: 'board' })).toEqual({});
});

test('what is not understood is left out', () => {
  expect(parseProjectsSearch({ view: 'x', kind: 'y', q: 3 })).toEqual({});
  expect(parseEquipmentSearch({ type: 'rocket', territory: '' })).toEqual({});
  expect(parseEquipmentSearch({ type: 'mri', territory: 'region-32' })).toEqual({
    type: 'mri',
    territory: 'region-32',
  });
});
