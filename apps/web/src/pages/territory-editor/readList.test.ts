import { expect, test } from 'vitest';
import { readList } from './readList.ts';

test('codes, names, a code that lost its zero, a name beside its code: each once, with its line', () => {
  const pasted = '62498\nLiévin\n\n2691;2a004\nHénin-Beaumont;62427;27000 habitants\nSaint-Denis (93), Lens';
  expect(readList(pasted)).toEqual([
    { line: 1, text: '62498', kind: 'code' },
    { line: 2, text: 'Liévin', kind: 'name' },
    { line: 4, text: '02691', kind: 'code' },
    { line: 4, text: '2A004', kind: 'code' },
    { line: 5, text: '62427', kind: 'code' },
    { line: 6, text: 'Saint-Denis (93)', kind: 'name' },
    { line: 6, text: 'Lens', kind: 'name' },
  ]);
});

test('nothing pasted, nothing meant', () => expect(readList(' \n ; ;\n')).toEqual([]));
