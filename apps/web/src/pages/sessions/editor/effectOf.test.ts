import type { SessionContent, StaffAppointment, StaffSession } from '@maillage/contract';
import { expect, test } from 'vitest';
import { effectOf } from './effectOf.ts';

const now = new Date('2027-01-01T00:00Z');
const before = {
  state: 'published',
  place: 'p',
  clinician: 'c',
  startsAt: '2027-01-04T08:00:00.000Z',
  endsAt: '2027-01-04T12:00:00.000Z',
} as StaffSession;
const content = (changes: Partial<SessionContent> = {}) => ({ ...before, room: 1, ...changes }) as SessionContent;
const at = (id: string, from: string, to: string, state = 'booked') =>
  ({ id, startsAt: `2027-01-04T${from}:00.000Z`, endsAt: `2027-01-04T${to}:00.000Z`, state }) as StaffAppointment;
const early = at('early', '08:00', '08:15');
const late = at('late', '11:45', '12:00');
const over = at('over', '09:00', '09:15', 'cancelled');
const ids = ({ cancelled, moved, told }: ReturnType<typeof effectOf>) =>
  [cancelled, moved, told].map((list) => list.map(({ id }) => id).join());

test('nothing changed concerns nobody', () =>
  expect(ids(effectOf(before, content(), [early, late, over], now))).toEqual(['', '', '']));

test('called off: all who were to come are cancelled', () =>
  expect(ids(effectOf(before, content({ state: 'cancelled' }), [early, late, over], now))).toEqual([
    'early,late',
    '',
    '',
  ]));

test('an hour later with the same end: everybody moves, who no longer fits is cancelled', () =>
  expect(ids(effectOf(before, content({ startsAt: '2027-01-04T09:00:00.000Z' }), [early, late], now))).toEqual([
    'late',
    'early',
    '',
  ]));

test('another clinician is told; another place is a move', () => {
  expect(ids(effectOf(before, content({ clinician: 'd' }), [early], now))).toEqual(['', '', 'early']);
  expect(ids(effectOf(before, content({ clinician: 'd', place: 'q' }), [early], now))).toEqual(['', 'early', '']);
});

test('a session not yet published, and what is over, concern nobody', () => {
  expect(ids(effectOf({ ...before, state: 'planned' }, content({ state: 'cancelled' }), [early], now))).toEqual([
    '',
    '',
    '',
  ]);
  expect(ids(effectOf(before, content({ state: 'cancelled' }), [early], new Date('2027-01-05T00:00Z')))).toEqual([
    '',
    '',
    '',
  ]);
});
