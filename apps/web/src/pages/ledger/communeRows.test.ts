import type { Ledger, LedgerEntry, RegisterLine } from '@maillage/contract';
import { expect, test } from 'vitest';
import { communeRows } from './communeRows.ts';

const line = (
  commune: string,
  communeName: string,
  total: number,
  shareOver65: number | null = null,
): RegisterLine => ({
  commune,
  communeName,
  profession: 'general-practitioner',
  heads: 1,
  replacedHeads: 0,
  supply: total,
  total,
  professionals: 1,
  year: 2022,
  certainty: 'registered',
  shareOver60: null,
  shareOver65,
});
const ledger = {
  register: [
    line('62510', 'Liévin', 145_800, 0.12),
    line('62186', 'Bully-les-Mines', 27_000, 0.3),
    line('62032', 'Angres', 0),
  ],
  entries: [{ commune: '62032', label: 'Dr Hélène Bézu' } as LedgerEntry],
} as unknown as Ledger;
const names = (filters: Parameters<typeof communeRows>[1]) =>
  communeRows(ledger, filters).map(({ line: { communeName } }) => communeName);

test('communes written in come first, then those with the most supply', () => {
  expect(names({})).toEqual(['Angres', 'Liévin', 'Bully-les-Mines']);
});

test('a filter finds names without accents or hyphens, codes, and the labels of entries', () => {
  expect(names({ q: 'lievin' })).toEqual(['Liévin']);
  expect(names({ q: 'bully les' })).toEqual(['Bully-les-Mines']);
  expect(names({ q: '62186' })).toEqual(['Bully-les-Mines']);
  expect(names({ q: 'helene' })).toEqual(['Angres']);
  expect(names({ q: 'nowhere' })).toEqual([]);
});

test('the two shown groups: written in, and a quarter of the supply at 65 and over', () => {
  expect(names({ show: 'entries' })).toEqual(['Angres']);
  expect(names({ show: 'old' })).toEqual(['Bully-les-Mines']);
});
