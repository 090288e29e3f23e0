import type { DataSetState, StoredImport } from '@maillage/open-data';
import { expect, test } from 'vitest';
import { describeStates } from './status.ts';

const set = (id: string, loaded?: Partial<StoredImport>) =>
  ({
    id,
    knownVintage: '2024',
    page: 'https://example.org',
    state: loaded ? 'loaded' : 'absent',
    loaded,
  }) as DataSetState;
const import2024 = {
  vintage: '2024',
  rows: 34_920,
  certainty: 'official',
  problemCount: 2,
  importedAt: new Date(0),
  sourceUrl: 'https://e.org/f',
} as const;

test('a set is loaded with where it comes from, absent, or replaced by an official one', () => {
  const lines = describeStates([set('contours', import2024), set('thiessen'), set('rpps')]).split('\n');
  expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
    'contours loaded 2024, 34920 rows, official, 2 warnings, 1970-01-01T00:00 https://e.org/f',
    'thiessen replaced by contours',
    'rpps absent (2024 known) https://example.org',
  ]);
});
