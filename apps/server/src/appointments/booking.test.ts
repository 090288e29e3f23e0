import {
  AppointmentEventList,
  AppointmentList,
  Booked,
  CareNear,
  ErrorAnswer,
  PatientBooking,
  SlotAnswer,
} from '@maillage/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CareServer, hoursAhead, patient, plan, startCareServer } from './testing/careServer.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());
beforeEach(() => server.database.ownerPool.query(`update care_session set state = 'cancelled'`));

const slots = (query = '') => server.resident('GET', `/api/care/slots?${query}`, SlotAnswer);
const order = (session: string, startsAt: string, changes: object = {}) => ({
  session,
  visit: 'consultation',
  startsAt,
  patient: patient(),
  reason: 'Toux',
  ...changes,
});
const book = (session: string, startsAt: string, changes: object = {}, headers: Record<string, string> = {}) =>
  server.resident('POST', '/api/care/appointments', Booked, order(session, startsAt, changes), { headers });
const refused = async (payload: object, status: number, headers: Record<string, string> = {}) =>
  (await server.resident('POST', '/api/care/appointments', ErrorAnswer, payload, { status, headers })).error;

describe('a resident', () => {
  test('finds the four slots of an hour, books one, and sees it by the token; three are left', async () => {
    const id = await server.session(hoursAhead(24), hoursAhead(25));
    const before = await slots('commune=62001');
    expect(before.sessions).toMatchObject([{ id, clinician: { name: 'Dr Ourton (fictive)' } }]);
    expect(before.sessions[0]!.slots).toHaveLength(4);
    expect(before.days.map(({ free }) => free)).toEqual([4]);
    const startsAt = before.sessions[0]!.slots[1]!;
    const { token, appointment } = await book(id, startsAt);
    expect((await slots()).sessions[0]!.slots).toEqual(before.sessions[0]!.slots.filter((slot) => slot !== startsAt));
    const seen = await server.resident('GET', `/api/care/bookings/${token}`, PatientBooking);
    expect(seen).toMatchObject({
      patient: { familyName: 'Cressonnier', email: 'agathe@exemple.fr' },
      reason: 'Toux',
      appointments: [
        { id: appointment.id, startsAt, state: 'booked', cancellable: true, place: { name: 'Cabinet d’Aubigny' } },
      ],
    });
  });

  test('is told what the matter is, each with its code', async () => {
    const id = await server.session(hoursAhead(24), hoursAhead(25), {
      plan: plan({ breaks: [{ from: 45, to: 60 }] }),
    });
    const start = hoursAhead(24).toISOString();
    await book(id, start);
    expect((await refused(order(id, start), 409)).code).toBe('care/slot-taken');
    expect((await refused(order(id, hoursAhead(25).toISOString()), 422)).code).toBe('care/slot-outside');
    const at = (minutes: number) => new Date(hoursAhead(24).getTime() + minutes * 60_000).toISOString();
    expect((await refused(order(id, at(7)), 422)).code).toBe('care/slot-outside');
    expect((await refused(order(id, at(45)), 422)).code).toBe('care/slot-outside');
    expect((await refused(order(id, at(15), { visit: 'other' }), 422)).code).toBe('care/visit-unknown');
    expect((await refused(order(crypto.randomUUID(), at(15)), 404)).code).toBe('care/session-unknown');
    expect((await refused(order(id, at(15), { patient: patient({ birthDate: '1961-02-30' }) }), 422)).code).toBe(
      'care/birth-date-invalid',
    );
  });

  test('sends the same request twice, gets the same answer and one appointment; another request under this key is refused', async () => {
    const id = await server.session(hoursAhead(24), hoursAhead(25));
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const start = hoursAhead(24).toISOString();
    const [first, second] = await Promise.all([book(id, start, {}, headers), book(id, start, {}, headers)]);
    expect(second).toEqual(first);
    expect(await book(id, start, {}, headers)).toEqual(first);
    expect((await refused(order(id, start, { reason: 'Autre' }), 422, headers)).code).toBe('care/key-reused');
    const { rows } = await server.database.ownerPool.query('select state from appointment where session = $1', [id]);
    expect(rows).toEqual([{ state: 'booked' }]);
  });

  test('asks for one session and learns what it is when it is full; near a commune it is not shown', async () => {
    const id = await server.session(hoursAhead(24), new Date(hoursAhead(24).getTime() + 15 * 60_000));
    await book(id, hoursAhead(24).toISOString());
    expect((await slots(`session=${id}`)).sessions).toMatchObject([{ id, slots: [] }]);
    expect(await slots('commune=62001')).toMatchObject({ sessions: [], found: 0, days: [] });
  });

  test('needs a wheelchair to enter: the cabinet says that it does', async () => {
    const id = await server.session(hoursAhead(24), hoursAhead(25));
    expect((await slots('wheelchair=true')).sessions).toMatchObject([{ id }]);
    await server.database.ownerPool.query(
      "update care_place set content = jsonb_set(content, '{wheelchair}', 'false') where id = $1",
      [server.place],
    );
    expect((await slots('wheelchair=true')).sessions).toEqual([]);
    expect((await slots()).sessions).toMatchObject([{ id }]);
  });

  test('knows where to wait: the listed places nearby and their visits', async () => {
    await server.session(hoursAhead(24), hoursAhead(25));
    expect(await server.resident('GET', '/api/care/near?commune=62001', CareNear)).toMatchObject({
      places: [{ id: server.place, kilometres: 0 }],
      visits: [{ code: 'consultation' }],
    });
  });

  test('takes the appointment into a calendar, where a cancelled one is said to be', async () => {
    const id = await server.session(hoursAhead(24), hoursAhead(25));
    const { token, appointment } = await book(id, hoursAhead(24).toISOString());
    const calendar = async () => {
      const answer = await server.request({ method: 'GET', url: `/api/care/bookings/${token}/calendar.ics` });
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      return answer.body.replaceAll('\r\n ', '');
    };
    const stamp = `${hoursAhead(24).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    expect(await calendar()).toContain(`DTSTART:${stamp}`);
    expect(await calendar()).toContain(`/rendez-vous/${token}`);
    expect(await calendar()).toContain('STATUS:CONFIRMED');
    await server.resident('POST', `/api/care/bookings/${token}/cancel`, PatientBooking, {
      appointment: appointment.id,
    });
    expect(await calendar()).toContain('STATUS:CANCELLED');
  });

  test('cancels with the token, and the slot is free again', async () => {
    const id = await server.session(hoursAhead(24), hoursAhead(25));
    const { token, appointment } = await book(id, hoursAhead(24).toISOString());
    const cancelled = await server.resident('POST', `/api/care/bookings/${token}/cancel`, PatientBooking, {
      appointment: appointment.id,
    });
    expect(cancelled.appointments).toMatchObject([{ state: 'cancelled', closedBy: 'patient', cancellable: false }]);
    expect((await slots()).sessions[0]!.slots).toHaveLength(4);
  });
});

test('the secretary sees who comes, and that she looked is written down', async () => {
  const id = await server.session(hoursAhead(24), hoursAhead(25));
  const { appointment } = await book(id, hoursAhead(24).toISOString());
  const list = await server.staff('GET', `/api/appointments?session=${id}`, AppointmentList);
  expect(list.appointments).toMatchObject([
    { id: appointment.id, patient: { phone: '06 00 00 00 00' }, reason: 'Toux', visitLabel: 'Consultation' },
  ]);
  expect(list.free[0]!.slots).toHaveLength(3);
  const { events } = await server.staff('GET', `/api/appointments/${appointment.id}/journal`, AppointmentEventList);
  expect(events).toMatchObject([
    { action: 'read', person: 'Somebody' },
    { action: 'booked', person: null },
  ]);
});
