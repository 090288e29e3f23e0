import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageShares } from './ageShares.ts';
import type { Entry } from './entry.ts';
import type { Register } from './register.ts';
import { arbitraryLedger } from './testing/arbitraryLedger.ts';

const line = { heads: 4, supply: 20_000, certainty: 'registered', shareOver60: 0.5, shareOver65: 0.25 } as const;
const register: Register = {
  profession: 'general-practitioner',
  year: 2022,
  byCommune: new Map([['62510', line]]),
};
const entry: Entry = {
  id: 'a',
  commune: '62510',
  profession: 'general-practitioner',
  label: 'Dr Martin',
  supply: 5000,
  from: null,
  to: null,
  replacesHeads: 1,
  certainty: 'declared',
  origin: 'coordinator',
};

test('without entries the shares are those published for the register, and say so', () => {
  const basis = { birthYears: 0, published: 1, unknown: 0 };
  expect(ageShares('2027-01-01', register, [])).toEqual({
    over60: { share: 0.5, basis },
    over65: { share: 0.25, basis },
  });
});

test('a birth year replaces the published share of that head: 15,000 at one half, 5,000 of a doctor of 66', () => {
  const shares = ageShares('2027-01-01', register, [{ ...entry, birthYear: 1961 }]);
  expect(shares.over60.share).toBe((15_000 * 0.5 + 5000) / 20_000);
  expect(shares.over65.share).toBe((15_000 * 0.25 + 5000) / 20_000);
  expect(shares.over65.basis).toEqual({ birthYears: 0.25, published: 0.75, unknown: 0 });
});

test('the same doctor crosses 65 with the year, not before', () => {
  const born1962 = [{ ...entry, birthYear: 1962, replacesHeads: 4, supply: 20_000 }];
  expect(['2026-12-31', '2027-01-01'].map((day) => ageShares(day, register, born1962).over65.share)).toEqual([0, 1]);
});

test('an arrival of unknown age counts as unknown and moves no share', () => {
  const shares = ageShares('2027-01-01', register, [{ ...entry, replacesHeads: 0, supply: 20_000 }]);
  expect(shares.over60).toEqual({ share: 0.5, basis: { birthYears: 0, published: 0.5, unknown: 0.5 } });
});

test('where nothing is published and no age is known there is no share', () => {
  const silent = { ...register, byCommune: new Map([['62510', { ...line, shareOver60: null, shareOver65: null }]]) };
  const basis = { birthYears: 0, published: 0, unknown: 1 };
  expect(ageShares('2027-01-01', silent, [entry])).toEqual({
    over60: { share: null, basis },
    over65: { share: null, basis },
  });
});

test('one doctor of known age does not speak for four: under half of the supply no share is told', () => {
  const only65 = { ...register, byCommune: new Map([['62510', { ...line, shareOver60: null }]]) };
  const { over60, over65 } = ageShares('2027-01-01', only65, [{ ...entry, birthYear: 1961 }]);
  expect(over60).toEqual({ share: null, basis: { birthYears: 0.25, published: 0, unknown: 0.75 } });
  expect(over65.share).toBe((15_000 * 0.25 + 5000) / 20_000);
});

test('shares lie between 0 and 1 and the parts of their basis add up to 1', () => {
  fc.assert(
    fc.property(arbitraryLedger, ({ register, entries }) => {
      for (const { share, basis } of Object.values(ageShares('2027-03-15', register, entries))) {
        expect(basis.birthYears + basis.published + basis.unknown).toBeCloseTo(1, 12);
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    { seed: 20_261_123, numRuns: 300 },
  );
});
