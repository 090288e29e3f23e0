import { expect, test } from 'vitest';
import { overrunMinutes } from './overrun.ts';

test('twelve minutes after its end is twelve minutes; before its end, or not noted, is none', () => {
  const endsAt = '2027-01-04T08:15:00.000Z';
  expect(overrunMinutes({ endsAt, endedAt: '2027-01-04T08:27:40.000Z' })).toBe(12);
  expect(overrunMinutes({ endsAt, endedAt: '2027-01-04T08:10:00.000Z' })).toBe(0);
  expect(overrunMinutes({ endsAt, endedAt: null })).toBe(0);
});
