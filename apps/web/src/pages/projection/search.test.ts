import { expect, test } from 'vitest';
import { parseProjectionSearch } from './search.ts';

test('an address is read, and what is not understood is left out', () => {
  const address = {
    territory: 'departement-62',
    hypotheses: 'own',
    year: '2040',
    measure: 'probability',
    own: '10,0,0,0,0',
  };
  expect(parseProjectionSearch(address)).toEqual({ ...address, year: 2040 });
  expect(parseProjectionSearch({ territory: '<b>', hypotheses: 'best', year: '1900', measure: 'x', own: 'x' })).toEqual(
    {},
  );
});
