import { expect, test } from 'vitest';
import { parsePlacesSearch } from './search.ts';

test('what the address says is read; places are the default and are not written', () => {
  const id = '00000000-0000-4000-8000-00000000c101';
  expect(parsePlacesSearch({ view: 'clinicians', kind: 'stop', q: 'lens', edit: id })).toEqual({
    view: 'clinicians',
    kind: 'stop',
    q: 'lens',
    edit: id,
  });
  expect(parsePlacesSearch({ view: 'places' })).toEqual({});
});

test('what is not understood is left out', () =>
  expect(parsePlacesSearch({ view: 'x', kind: 'rocket', q: 3, edit: '../x' })).toEqual({}));
