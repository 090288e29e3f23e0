import type { RegisterLine } from '@maillage/contract';
import { expect, test } from 'vitest';
import { draftOf, fromEntry, missingFields, numberOf, startOf, supplyOfNextHead } from './formState.ts';

const line = { commune: '62510', communeName: 'Liévin', heads: 4, replacedHeads: 1, supply: 16_944 } as RegisterLine;
const departure = { kind: 'departure', line } as const;

test('a departure starts from one head of the register and lacks a name and a day', () => {
  const form = startOf(departure, 5400);
  expect(form).toMatchObject({ commune: { code: '62510' }, supply: '4236', replacesHeads: 1, certainty: 'declared' });
  expect(missingFields(form, 'departure')).toEqual(['label', 'to']);
});

test('the next head of an estimated register counts no more than is left: 1.6 doctors, one of them written already', () => {
  const estimated = { ...line, heads: 1.6, supply: 1.6 * 4236 };
  expect(supplyOfNextHead({ ...estimated, replacedHeads: 0 })).toBe(4236);
  expect(supplyOfNextHead({ ...estimated, replacedHeads: 1 })).toBeCloseTo(0.6 * 4236, 9);
  expect(supplyOfNextHead({ ...estimated, replacedHeads: 2 })).toBe(0);
});

test('an arrival starts from nowhere, with what one who comes counts for, and replaces nobody', () => {
  const form = startOf({ kind: 'arrival', commune: undefined }, 5400);
  expect(form).toMatchObject({ supply: '5400', replacesHeads: 0, certainty: 'planned' });
  expect(missingFields(form, 'arrival')).toEqual(['commune', 'label']);
  expect(draftOf(form, 'nurse')).toBeUndefined();
});

test('numbers are read as people type them', () => {
  expect(['5 400', '5\u202F400', '0,5', '0.5', '-3', 'beaucoup', ''].map(numberOf)).toEqual([
    5400,
    5400,
    0.5,
    0.5,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what is sent has no empty field: open dates are null, absent details are left out', () => {
  const form = { ...startOf(departure, 5400), label: ' Dr Martin ', to: '2027-06-30', note: '  ' };
  expect(draftOf(form, 'general-practitioner')).toEqual({
    commune: '62510',
    profession: 'general-practitioner',
    label: ' Dr Martin ',
    supply: 4236,
    from: null,
    to: '2027-06-30',
    replacesHeads: 1,
    certainty: 'declared',
  });
});

test('an entry opened and saved untouched says the same', () => {
  const draft = {
    commune: '62510',
    profession: 'general-practitioner',
    label: 'Dr Martin',
    supply: 2700.5,
    from: '2027-01-04',
    to: null,
    replacesHeads: 1,
    heads: 0.5,
    certainty: 'planned',
    birthYear: 1962,
    note: 'vu',
  } as const;
  const entry = {
    ...draft,
    communeName: 'Liévin',
    origin: 'coordinator',
    version: 1,
    updatedAt: '',
    updatedBy: '',
  } as const;
  expect(draftOf(fromEntry(entry), draft.profession)).toEqual(draft);
});
