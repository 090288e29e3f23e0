import { expect, test } from 'vitest';
import { parseSessionsSearch } from './search.ts';

test('what the address says is read; the week is the default and is not written', () => {
  const said = { view: 'plans', day: '2027-01-04', place: '00000000-0000-4000-8000-00000000c101', edit: 'new' };
  expect(parseSessionsSearch(said)).toEqual(said);
  expect(parseSessionsSearch({ view: 'week', day: 'lundi', place: 3, edit: '../x' })).toEqual({});
});
