import { expect, test } from 'vitest';
import { parseSharingSearch } from './search.ts';

test('the address keeps a commune with its name, and a distance that is not the usual one', () => {
  expect(parseSharingSearch({ commune: 62510, name: 'Liévin', km: '10' })).toEqual({
    commune: '62510',
    name: 'Liévin',
    km: 10,
  });
});

test.each([{ commune: 'Liévin' }, { km: 20 }, { km: 7 }, {}])('%o asks for nothing special', (search) =>
  expect(parseSharingSearch(search)).toEqual({}),
);
