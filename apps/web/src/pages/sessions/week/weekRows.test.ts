import type { StaffSession } from '@maillage/contract';
import { expect, test } from 'vitest';
import { weekRows } from './weekRows.ts';

const session = (id: string, placeName: string, room: number, startsAt: string, zone = 'Europe/Paris') =>
  ({ id, place: placeName, placeName, room, startsAt, zone }) as StaffSession;

test('a room a row, the days on the clock of the place, the morning before the afternoon', () => {
  const rows = weekRows(
    [
      session('b-pm', 'B', 1, '2027-01-04T13:00:00.000Z'),
      session('b-am', 'B', 1, '2027-01-04T07:30:00.000Z'),
      session('b-2', 'B', 2, '2027-01-10T08:00:00.000Z'),
      // half past midnight on Tuesday in Paris
      session('a', 'A', 1, '2027-01-04T23:30:00.000Z'),
    ],
    '2027-01-04',
  );
  expect(rows.map(({ placeName, room }) => `${placeName}${room}`)).toEqual(['A1', 'B1', 'B2']);
  expect(rows.map(({ days }) => days.map(({ sessions }) => sessions.map(({ id }) => id).join()))).toEqual([
    ['', 'a', '', '', '', '', ''],
    ['b-am,b-pm', '', '', '', '', '', ''],
    ['', '', '', '', '', '', 'b-2'],
  ]);
});
