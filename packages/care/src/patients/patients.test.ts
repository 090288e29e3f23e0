import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, decideEligibility, offerMinutes, quotasOpenTo, waitingOrder, waitingRank } from './index.ts';

const rule = {
  attendingDoctor: 'without-or-unavailable',
  communes: ['62510'],
  minimumAge: 18,
  maximumAge: 75,
} as const;

test('somebody with a doctor, from another commune, too young: refused with the three reasons', () => {
  const facts = { attendingDoctor: 'available', birthDate: '2015-06-01', commune: '62001' } as const;
  expect(decideEligibility(rule, facts, '2027-03-01')).toEqual({
    status: 'refused',
    refusals: [
      { reason: 'has-attending-doctor' },
      { reason: 'commune-not-served', commune: '62001', served: ['62510'] },
      { reason: 'too-young', age: 11, minimum: 18 },
    ],
  });
});

test('what is not said is asked for, unless something said already refuses; a rule that asks nothing needs nothing', () => {
  const nothing = { attendingDoctor: undefined, birthDate: undefined, commune: undefined };
  expect(decideEligibility(rule, nothing, '2027-03-01')).toEqual({
    status: 'incomplete',
    missing: ['attendingDoctor', 'commune', 'birthDate'],
  });
  expect(decideEligibility(rule, { ...nothing, commune: '62001' }, '2027-03-01').status).toBe('refused');
  expect(
    decideEligibility(
      { attendingDoctor: 'any', communes: null, minimumAge: null, maximumAge: null },
      nothing,
      '2027-03-01',
    ),
  ).toEqual({ status: 'eligible' });
  expect(
    decideEligibility(
      rule,
      { attendingDoctor: 'unavailable', commune: '62510', birthDate: '1952-03-01' },
      '2027-03-01',
    ),
  ).toEqual({ status: 'eligible' });
});

test('a year older on the birthday; on 1 March of common years for 29 February', () => {
  expect([ageOn('1952-03-01', '2027-02-28'), ageOn('1952-03-01', '2027-03-01')]).toEqual([74, 75]);
  expect([
    ageOn('2004-02-29', '2027-02-28'),
    ageOn('2004-02-29', '2027-03-01'),
    ageOn('2004-02-29', '2028-02-29'),
  ]).toEqual([22, 23, 24]);
});

test('kept places open to who has no doctor or whose own is unavailable', () => {
  expect([
    quotasOpenTo('none'),
    quotasOpenTo('unavailable'),
    quotasOpenTo('available'),
    quotasOpenTo(undefined),
  ]).toEqual([['unattached'], ['unattached'], [], []]);
});

test('long-term condition, over 70, C2S, others; at the same rank who has waited longest; a total order', () => {
  const rank = (longTermCondition: boolean, birthDate: string, solidarityCover: boolean) =>
    waitingRank({ longTermCondition, birthDate, solidarityCover }, '2027-03-01');
  expect([
    rank(true, '1990-01-01', false),
    rank(false, '1955-03-01', true),
    rank(false, '1957-03-01', true),
    rank(false, '1957-03-01', false),
  ]).toEqual([1, 2, 3, 4]);
  const entries = fc.array(
    fc.record({ id: fc.uuid(), rank: fc.constantFrom(1, 2, 3, 4), joinedAt: fc.integer({ min: 0, max: 50 }) }),
  );
  fc.assert(
    fc.property(entries, (list) => {
      const sorted = (list as Parameters<typeof waitingOrder>[0][]).toSorted(waitingOrder);
      for (let k = 1; k < sorted.length; k++) {
        const [before, after] = [sorted[k - 1]!, sorted[k]!];
        expect(before.rank < after.rank || (before.rank === after.rank && before.joinedAt <= after.joinedAt)).toBe(
          true,
        );
      }
    }),
  );
});

test('an offer is kept a quarter of the time left, 10 minutes at least, 12 hours at most, and never past the start', () => {
  expect([19, 20, 60, 480, 2880, 100_000].map(offerMinutes)).toEqual([null, 10, 15, 120, 720, 720]);
  fc.assert(fc.property(fc.integer({ min: 20, max: 100_000 }), (left) => offerMinutes(left)! <= left / 2));
});
