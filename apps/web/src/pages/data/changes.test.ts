import type { DatasetStatus } from '@maillage/contract';
import { expect, test } from 'vitest';
import { dataChanges } from './changes.ts';

const set = (id: string, ...versions: [vintage: string, rows: number, sha256: string][]): DatasetStatus => ({
  id,
  title: id.toUpperCase(),
  publisher: '',
  licence: '',
  sourceUrl: '',
  state: versions.length > 0 ? 'loaded' : 'absent',
  loaded: versions.map(([vintage, rows, sha256]) => ({
    dataset: id,
    title: id,
    vintage,
    rows,
    sha256,
    bytes: 1,
    problems: 0,
    sourceUrl: '',
    licence: '',
    certainty: 'official',
    importedAt: '2026-01-01',
  })),
});

test('nothing changed, nothing listed', () => {
  const sets = [set('apl', ['2022', 100, 'aa']), set('bpe')];
  expect(dataChanges(sets, sets)).toEqual([]);
});

test('a new vintage, another file for the same vintage, and one that went', () => {
  const before = [set('apl', ['2022', 100, 'aa'], ['2020', 90, 'zz']), set('bpe', ['2021', 7, 'bb'])];
  const after = [set('apl', ['2022', 101, 'cc'], ['2023', 102, 'dd']), set('bpe', ['2021', 7, 'bb'])];
  expect(dataChanges(before, after)).toEqual([
    { dataset: 'APL', vintage: '2022', rowsBefore: 100, rowsAfter: 101 },
    { dataset: 'APL', vintage: '2023', rowsBefore: null, rowsAfter: 102 },
    { dataset: 'APL', vintage: '2020', rowsBefore: 90, rowsAfter: null },
  ]);
});
