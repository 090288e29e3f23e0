import { expect, test } from 'vitest';
import { parseLedgerSearch } from './search.ts';

test('an address keeps what it says and leaves out what is not understood', () => {
  expect(parseLedgerSearch({ territory: 'epci-1', profession: 'nurse', date: '2027-06-30', show: 'entries' })).toEqual({
    territory: 'epci-1',
    profession: 'nurse',
    date: '2027-06-30',
    show: 'entries',
  });
  expect(parseLedgerSearch({ profession: 'wizard', date: '2027-02-30', show: 'all', q: '', other: 'x' })).toEqual({});
});
