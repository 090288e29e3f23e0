import { addDays } from '@maillage/units';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import type { Register } from './register.ts';
import { supplyAt } from './supplyAt.ts';
import { arbitraryLedger, DAY_COUNT, FIRST_DAY } from './testing/arbitraryLedger.ts';
import { meanSupply, timeline } from './timeline.ts';

const register: Register = {
  profession: 'general-practitioner',
  year: 2022,
  byCommune: new Map([
    ['62510', { heads: 1, supply: 3650, certainty: 'registered', shareOver60: null, shareOver65: null }],
  ]),
};
const leavesInJuly: Entry = {
  id: 'a',
  commune: '62510',
  profession: 'general-practitioner',
  label: 'Dr Martin',
  supply: 3650,
  from: null,
  to: '2027-07-01',
  replacesHeads: 1,
  certainty: 'declared',
  origin: 'coordinator',
};

test('a doctor who leaves on 1 July 2027 gives 181 days of 365 that year', () => {
  expect(timeline('2027-01-01', '2028-01-01', register, [leavesInJuly])).toEqual([
    { from: '2027-01-01', supply: 3650 },
    { from: '2027-07-01', supply: 0 },
  ]);
  expect(meanSupply('2027-01-01', '2028-01-01', register, [leavesInJuly])).toBe(1810);
});

test('the mean over a leap year and over the night when clocks change is the mean of its days', () => {
  fc.assert(
    fc.property(arbitraryLedger, ({ register, entries }) => {
      const days = Array.from({ length: DAY_COUNT }, (_, count) => addDays(FIRST_DAY, count));
      const daily = days.map((day) => sum([...supplyAt(day, register, entries).values()].map(({ supply }) => supply)));
      expect(meanSupply(FIRST_DAY, addDays(FIRST_DAY, DAY_COUNT), register, entries)).toBeCloseTo(
        sum(daily) / DAY_COUNT,
        6,
      );
    }),
    { seed: 20_261_123, numRuns: 60 },
  );
});

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
