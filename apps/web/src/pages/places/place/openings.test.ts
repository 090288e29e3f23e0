import { expect, test } from 'vitest';
import { proposedOpening } from './openings.ts';

test('a half-day that is opened takes the hours of the one opened before, else 8:30 to 12:30 and 13:30 to 17:30', () => {
  expect(proposedOpening([], 2, 'am')).toEqual({ weekday: 2, half: 'am', from: '08:30', to: '12:30' });
  expect(proposedOpening([], 2, 'pm')).toEqual({ weekday: 2, half: 'pm', from: '13:30', to: '17:30' });
  const early = { weekday: 1, half: 'am', from: '07:00', to: '12:00' } as const;
  expect(proposedOpening([early], 3, 'am')).toEqual({ weekday: 3, half: 'am', from: '07:00', to: '12:00' });
  expect(proposedOpening([early], 3, 'pm').from).toBe('13:30');
});
