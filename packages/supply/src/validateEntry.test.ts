import { expect, test } from 'vitest';
import type { EntryDraft } from './entry.ts';
import type { Register } from './register.ts';
import type { EntryContext } from './validateEntry.ts';
import { validateEntry } from './validateEntry.ts';

const register: Register = {
  profession: 'general-practitioner',
  year: 2022,
  byCommune: new Map([
    ['62510', { heads: 2, supply: 10_800, certainty: 'registered', shareOver60: null, shareOver65: null }],
  ]),
};
const draft: EntryDraft = {
  commune: '62510',
  profession: 'general-practitioner',
  label: 'Dr Martin, retraite en juin',
  supply: 5400,
  from: null,
  to: '2027-06-30',
  replacesHeads: 1,
  certainty: 'declared',
};
const context: EntryContext = {
  communeName: (code) => ({ '62510': 'Liévin' })[code],
  register,
  others: [],
};
const codes = (changes: Partial<EntryDraft>, given: Partial<EntryContext> = {}) =>
  validateEntry({ ...draft, ...changes }, { ...context, ...given }).map(({ code, path }) => `${path}: ${code}`);

test('a retirement announced for June has no problem', () => expect(codes({})).toEqual([]));

test('every problem of a draft is told at once', () => {
  const wrong = {
    commune: '99999',
    profession: 'wizard',
    label: ' ',
    supply: -1,
    from: '2027-02-29',
    heads: Number.NaN,
  };
  expect(codes(wrong)).toEqual([
    'commune: commune/unknown',
    'profession: profession/unknown',
    'label: ledger/label-missing',
    'supply: ledger/supply-invalid',
    'heads: ledger/heads-invalid',
    'from: ledger/date-invalid',
  ]);
});

test('a period that ends before it starts, or on the day it starts, would offer nothing', () => {
  expect(codes({ from: '2027-07-01' })).toEqual(['to: ledger/dates-reversed']);
  expect(codes({ from: '2027-06-30' })).toEqual(['to: ledger/dates-reversed']);
  expect(codes({ from: '2027-06-29' })).toEqual([]);
});

test('the register’s two heads can be replaced once each', () => {
  const taken = { ...draft, replacesHeads: 1 };
  expect(codes({}, { others: [taken] })).toEqual([]);
  expect(codes({}, { others: [taken, taken] })).toEqual(['replacesHeads: ledger/no-head-left']);
  expect(codes({ replacesHeads: 3 })).toEqual(['replacesHeads: ledger/no-head-left']);
  expect(codes({}, { others: [{ ...taken, commune: '62001' }, { ...taken, profession: 'nurse' }, taken] })).toEqual([]);
});

test('a problem carries what its sentence needs', () => {
  expect(validateEntry({ ...draft, replacesHeads: 3 }, context)).toEqual([
    { code: 'ledger/no-head-left', path: 'replacesHeads', value: '3', details: { commune: 'Liévin', left: '2' } },
  ]);
});

test('texts are short enough for a line, and numbers for people', () => {
  expect(codes({ label: 'x'.repeat(161), note: 'a\u0000b', replacesHeads: 101 }, { register: undefined })).toEqual([
    'label: ledger/text-invalid',
    'note: ledger/text-invalid',
    'replacesHeads: ledger/heads-invalid',
  ]);
});

test('nobody starts work at twelve', () => {
  expect(codes({ birthYear: 2015, from: '2027-01-01' })).toEqual(['birthYear: ledger/birth-year-invalid']);
  expect(codes({ birthYear: 1962 })).toEqual([]);
});
