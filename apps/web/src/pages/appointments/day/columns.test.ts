import type { AppointmentList, StaffAppointment, StaffSession } from '@maillage/contract';
import { expect, test } from 'vitest';
import { columnsOf, nextFree } from './columns.ts';

const visit = (code: string) => ({ code, label: code, minutes: 15, mode: 'in-person' as const });
const session = (id: string, visits: string[], state = 'published') =>
  ({ id, state, plan: { visits: visits.map(visit) } }) as StaffSession;
const appointment = (id: string, startsAt: string, state = 'booked') =>
  ({ id, session: 'a', startsAt, state }) as StaffAppointment;
const list: AppointmentList = {
  appointments: [
    appointment('2', '2027-01-04T08:15:00.000Z'),
    appointment('1', '2027-01-04T08:00:00.000Z', 'no-show'),
    appointment('gone', '2027-01-04T08:30:00.000Z', 'cancelled'),
  ],
  free: [
    { session: 'a', visit: 'long', slots: ['2027-01-04T08:30:00.000Z'] },
    { session: 'a', visit: 'short', slots: ['2027-01-04T08:30:00.000Z', '2027-01-04T08:45:00.000Z'] },
    { session: 'b', visit: 'short', slots: ['2027-01-04T08:40:00.000Z'] },
  ],
};

test('by time, cancelled ones left out, free times of the visit asked for or of the first', () => {
  const [a, b] = columnsOf([session('a', ['short', 'long']), session('b', ['short'])], list, 'long');
  expect(a!.rows.map((row) => (row.kind === 'taken' ? row.appointment.id : row.startsAt.slice(11, 16)))).toEqual([
    '1',
    '2',
    '08:30',
  ]);
  expect(b!.rows).toHaveLength(1);
});

test('a cancelled session has no column; the next free time is looked for everywhere', () => {
  const columns = columnsOf(
    [session('a', ['short']), session('b', ['short']), session('c', [], 'cancelled')],
    list,
    undefined,
  );
  expect(columns.map((column) => column.session.id)).toEqual(['a', 'b']);
  expect(nextFree(columns, '2027-01-04T08:35:00.000Z')).toMatchObject({ session: 'b' });
  expect(nextFree(columns, '2027-01-04T09:00:00.000Z')).toBeUndefined();
});
