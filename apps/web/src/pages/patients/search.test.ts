import { expect, test } from 'vitest';
import { parseBookSearch, parseFindSearch } from './search.ts';

const place = '00000000-0000-4000-8000-00000000c101';

test('what the address says is read, and what is not understood is left out', () => {
  const said = { commune: '2A004', mode: 'in-person', place, wheelchair: '1', medecin: 'none', from: '2027-01-04' };
  expect(parseFindSearch(said)).toEqual(said);
  expect(
    parseFindSearch({ commune: 'Lens', mode: 'x', place: '../', wheelchair: 'yes', medecin: 3, from: 'soon' }),
  ).toEqual({});
});

test('other systems name a slot with any offset; it is the same instant', () => {
  expect(parseBookSearch({ debut: '2027-03-29T08:30:00+02:00', motif: 'consultation' })).toEqual({
    debut: '2027-03-29T06:30:00.000Z',
    motif: 'consultation',
  });
  expect(parseBookSearch({ debut: 'tomorrow', motif: 'a b' })).toEqual({});
});
