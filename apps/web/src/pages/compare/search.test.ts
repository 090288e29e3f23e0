import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsOf, moved, parseCompareSearch } from './search.ts';

test('an address keeps at most four ids, each once, and nothing strange', () => {
  expect(idsOf('62498, 62498,epci-200033579,<script>,2A004,france,62510')).toEqual([
    '62498',
    'epci-200033579',
    '2A004',
    'france',
  ]);
  expect(parseCompareSearch({ ids: '', profession: 'sorcerer' })).toEqual({});
});

test('moving right then left gives the order back, and nothing is lost', () => {
  const order = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(order, (ids) => {
      const first = ids[0]!;
      const right = moved(ids, first, 1);
      expect([...right].sort()).toEqual([...ids].sort());
      expect(moved(right, first, -1)).toEqual(ids);
      expect(moved(ids, first, -1)).toEqual(ids);
    }),
  );
});
