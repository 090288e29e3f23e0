import { expect, test } from 'vitest';
import { parseDaySearch } from './search.ts';

test('what the address says is read; the day is the default and is not written', () => {
  const said = {
    view: 'waiting',
    day: '2027-01-04',
    place: '00000000-0000-4000-8000-00000000c101',
    visit: 'first-visit',
  };
  expect(parseDaySearch(said)).toEqual(said);
  expect(parseDaySearch({ view: 'day', day: 'demain', place: 3, clinician: '../x', visit: '' })).toEqual({});
});
