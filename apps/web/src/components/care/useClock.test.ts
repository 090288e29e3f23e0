import { expect, test } from 'vitest';
import { clockFor, dayIn } from './useClock.ts';

const now = new Date('2027-05-01T10:00Z');

test('the clock is that of the place: 23:30 UTC is half past one the next day in Paris, still the evening in Guadeloupe', () => {
  const clock = clockFor('fr', now);
  expect(clock.time('2027-06-30T23:30Z')).toBe('01:30');
  expect(clock.day('2027-06-30T23:30Z')).toBe('jeudi 1er juillet');
  expect(dayIn('2027-06-30T23:30Z')).toBe('2027-07-01');
  expect(clock.time('2027-06-30T23:30Z', 'America/Guadeloupe')).toBe('19:30');
  expect(dayIn('2027-06-30T23:30Z', 'America/Guadeloupe')).toBe('2027-06-30');
});

test('only the first of a month is “1er”, and another year is said', () => {
  expect(clockFor('fr', now).day('2027-05-11T10:00Z')).toBe('mardi 11 mai');
  expect(clockFor('fr', now).day('2028-01-01T10:00Z')).toBe('samedi 1er janvier 2028');
  expect(clockFor('en', now).day('2027-07-01T10:00Z')).toMatch(/^Thursday,? 1 July$/);
});
