import { clockAt } from '@maillage/care';
import {
  AppointmentList,
  Booked,
  CallList,
  ChangedSeries,
  ChangedSession,
  ErrorAnswer,
  PatientBooking,
  SavedAbsence,
  SavedSeries,
  SessionList,
  SlotAnswer,
  StaffAppointment,
  StaffSession,
  WaitingAnswer,
  WaitingList,
} from '@maillage/contract';
import { addDays } from '@maillage/units';
import { Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CareServer, hoursAhead, patient, plan, startCareServer } from './testing/careServer.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());
beforeEach(() =>
  server.database.ownerPool.query(
    `update care_session set state = 'cancelled'; update waiting_entry set state = 'left'`,
  ),
);

let people = 0;
const someone = (changes: object = {}) =>
  patient({ familyName: `Flament ${String.fromCharCode(97 + (people % 26), 97 + people++ / 26)}`, ...changes });
const book = (session: string, startsAt: Date, changes: object = {}) =>
  server.resident('POST', '/api/care/appointments', Booked, {
    session,
    visit: 'consultation',
    startsAt: startsAt.toISOString(),
    patient: someone(),
    ...changes,
  });
const refusedBooking = async (session: string, startsAt: Date, changes: object = {}) => {
  const payload = { session, visit: 'consultation', startsAt: startsAt.toISOString(), patient: someone(), ...changes };
  return (await server.resident('POST', '/api/care/appointments', ErrorAnswer, payload, { status: 409 })).error.code;
};
const seen = (token: string) => server.resident('GET', `/api/care/bookings/${token}`, PatientBooking);
const free = async (session: string, query = '') =>
  (await server.resident('GET', `/api/care/slots?session=${session}&${query}`, SlotAnswer)).sessions[0]?.slots ?? [];
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
const notices = async (appointment: string) =>
  (
    await server.database.ownerPool.query(
      'select kind, by from appointment_notice where appointment = $1 order by id',
      [appointment],
    )
  ).rows;

describe('a session that changes takes its appointments with it', () => {
  const start = hoursAhead(48);
  const change = async (id: string, changes: object) => {
    const [session] = (
      await server.staff(
        'GET',
        `/api/sessions?from=${clockAt(new Date()).day}&to=${addDays(clockAt(new Date()).day, 6)}`,
        SessionList,
      )
    ).sessions.filter((one) => one.id === id);
    const { version, place, room, clinician, startsAt, endsAt, state } = session!;
    const content = { place, room, clinician, startsAt, endsAt, state, plan: null, ...changes };
    return server.staff('PUT', `/api/sessions/${id}`, ChangedSession, { version, content });
  };

  test('half an hour later and shortened: those who still fit move by half an hour, the last is cancelled, each is told', async () => {
    const id = await server.session(start, later(start, 60));
    const [first, last] = [
      await book(id, start),
      await book(id, later(start, 45), { patient: someone({ email: null }) }),
    ];
    const { told } = await change(id, { startsAt: later(start, 30), endsAt: later(start, 75) });
    expect(told).toEqual({ moved: 1, cancelled: 1, clinicianChanged: 0, toCall: 1 });
    expect((await seen(first.token)).appointments).toMatchObject([
      { state: 'booked', startsAt: later(start, 30).toISOString() },
    ]);
    expect((await seen(last.token)).appointments).toMatchObject([{ state: 'cancelled', closedBy: 'session' }]);
    expect(await notices(first.appointment.id)).toEqual([
      { kind: 'confirmation', by: 'mail' },
      { kind: 'moved', by: 'mail' },
    ]);
    const { calls } = await server.staff('GET', '/api/appointment-calls', CallList);
    const call = calls.find(({ appointment }) => appointment.id === last.appointment.id)!;
    expect(call).toMatchObject({ kind: 'session-cancelled', appointment: { patient: { phone: '06 00 00 00 00' } } });
    await server.staff('POST', `/api/appointment-calls/${call.id}/done`, Type.Null());
    expect((await server.staff('GET', '/api/appointment-calls', CallList)).calls).toEqual([]);
  });

  test('all its appointments side by side move together, by less than their length', async () => {
    const id = await server.session(start, later(start, 60));
    const booked = await Promise.all([0, 15, 30, 45].map((minutes) => book(id, later(start, minutes))));
    expect((await change(id, { startsAt: later(start, 5), endsAt: later(start, 65) })).told).toMatchObject({
      moved: 4,
      cancelled: 0,
    });
    for (const [at, { token }] of booked.entries())
      expect((await seen(token)).appointments[0]).toMatchObject({ startsAt: later(start, 5 + 15 * at).toISOString() });
  });

  test('called off: everybody is told, nobody can book', async () => {
    const id = await server.session(start, later(start, 60));
    const { token } = await book(id, start);
    expect((await change(id, { state: 'cancelled' })).told).toMatchObject({ cancelled: 1 });
    expect((await seen(token)).appointments).toMatchObject([{ state: 'cancelled', closedBy: 'session' }]);
    expect(await free(id)).toEqual([]);
  });

  test('an absence closes its hours, warns who had one, and ends', async () => {
    const id = await server.session(start, later(start, 60));
    const [gone, stays] = [await book(id, start), await book(id, later(start, 45))];
    const absence = {
      clinician: server.clinician,
      startsAt: start.toISOString(),
      endsAt: later(start, 30).toISOString(),
      note: '',
    };
    const saved = await server.staff('POST', '/api/absences', SavedAbsence, absence);
    expect((await seen(gone.token)).appointments).toMatchObject([{ state: 'cancelled', closedBy: 'absence' }]);
    expect((await seen(stays.token)).appointments).toMatchObject([{ state: 'booked' }]);
    expect(await free(id)).toEqual([later(start, 30).toISOString()]);
    expect(await refusedBooking(id, start)).toBe('care/clinician-absent');
    await server.staff('DELETE', `/api/absences/${saved.id}`, Type.Null());
    expect(await free(id)).toHaveLength(3);
  });

  test('a room or a clinician is not taken twice; every clash of a series is told and nothing is written', async () => {
    await server.session(start, later(start, 60));
    const twice = {
      place: server.place,
      room: 1,
      clinician: server.clinician,
      startsAt: later(start, 30).toISOString(),
      endsAt: later(start, 90).toISOString(),
      state: 'published',
      plan: null,
    };
    const { error } = await server.staff('POST', '/api/sessions', ErrorAnswer, twice, 409);
    expect((error.details!['problems'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'care/clinician-busy',
      'care/room-busy',
    ]);
    const elsewhere = await server.staff('POST', '/api/sessions', StaffSession, { ...twice, room: 2, clinician: null });
    expect(elsewhere.room).toBe(2);
  });
});

describe('the waiting list', () => {
  const start = hoursAhead(30);
  const join = (changes: object = {}, facts: object = {}) =>
    server.resident('POST', '/api/care/waiting', WaitingAnswer, {
      places: [server.place],
      visit: 'consultation',
      earliest: null,
      latest: null,
      patient: someone(facts),
      ...changes,
    });

  test('a cancelled slot is offered at once to the first by priority, held for them, and booked when they accept', async () => {
    const id = await server.session(start, later(start, 15));
    const { token, appointment } = await book(id, start);
    const others = await join({}, { birthDate: '1990-01-01' });
    const ill = await join({ longTermCondition: true }, { birthDate: '1990-01-01' });
    expect((await server.staff('GET', '/api/waiting-list', WaitingList)).waiting.map(({ rank }) => rank)).toEqual([
      1, 4,
    ]);
    expect((await seen(others.token)).waiting).toMatchObject([{ state: 'waiting', ahead: 1 }]);
    await server.resident('POST', `/api/care/bookings/${token}/cancel`, PatientBooking, {
      appointment: appointment.id,
    });

    const [offered] = (await seen(ill.token)).appointments;
    expect(offered).toMatchObject({ state: 'offered', startsAt: start.toISOString() });
    expect(await free(id)).toEqual([]);
    expect(await refusedBooking(id, start)).toBe('care/slot-taken');
    const accept = (who: string, offer: string, accepted: boolean, status = 200) =>
      server.resident(
        'POST',
        `/api/care/bookings/${who}/offers/${offer}`,
        PatientBooking,
        { accept: accepted },
        { status },
      );
    const accepted = await accept(ill.token, offered!.offer!.id, true);
    expect(accepted).toMatchObject({
      appointments: [{ state: 'booked', offer: null }],
      waiting: [{ state: 'placed' }],
    });
    await accept(ill.token, offered!.offer!.id, false, 409);
    expect((await seen(others.token)).appointments).toEqual([]);
  });

  test('who declines stays on the list, the next is offered it; who does not answer in time lets it go to everybody', async () => {
    const id = await server.session(start, later(start, 15));
    const { token, appointment } = await book(id, start);
    const [first, second] = [await join(), await join()];
    await server.resident('POST', `/api/care/bookings/${token}/cancel`, PatientBooking, {
      appointment: appointment.id,
    });
    const [offered] = (await seen(first.token)).appointments;
    const declined = await server.resident(
      'POST',
      `/api/care/bookings/${first.token}/offers/${offered!.offer!.id}`,
      PatientBooking,
      { accept: false },
    );
    expect(declined.waiting).toMatchObject([{ state: 'waiting' }]);
    expect((await seen(second.token)).appointments).toMatchObject([{ state: 'offered' }]);
    await server.database.ownerPool.query(`update waiting_offer set expires_at = now() where state = 'open'`);
    await server.database.ownerPool.query('select expire_offers()');
    expect((await seen(second.token)).appointments).toMatchObject([{ state: 'expired', offer: null }]);
    expect(await free(id)).toEqual([start.toISOString()]);
  });

  test('another place, another visit, other days, a kept place for somebody else: no offer', async () => {
    const id = await server.session(start, later(start, 15), {
      plan: plan({ quotas: [{ kind: 'unattached', places: 1, releaseHours: null }] }),
    });
    const { token, appointment } = await book(id, start, { attendingDoctor: 'none' });
    const waiting = [
      await join({ visit: 'first-visit' }),
      await join({ earliest: '2999-01-01' }),
      await join({ attendingDoctor: 'available', longTermCondition: true }),
    ];
    const right = await join({ attendingDoctor: 'unavailable' });
    await server.resident('POST', `/api/care/bookings/${token}/cancel`, PatientBooking, {
      appointment: appointment.id,
    });
    for (const one of waiting) expect((await seen(one.token)).appointments).toEqual([]);
    expect((await seen(right.token)).appointments).toMatchObject([{ state: 'offered' }]);
  });
});

describe('the secretary', () => {
  const start = hoursAhead(20);
  test('books by telephone without mail, moves, marks, and each step is kept', async () => {
    const id = await server.session(start, later(start, 60));
    const { appointment } = await server.staff('POST', '/api/appointments', Booked, {
      session: id,
      visit: 'consultation',
      startsAt: start.toISOString(),
      patient: someone({ email: null }),
      channel: 'telephone',
    });
    const moved = await server.staff('POST', `/api/appointments/${appointment.id}/move`, StaffAppointment, {
      session: id,
      startsAt: later(start, 30).toISOString(),
    });
    expect(moved).toMatchObject({ startsAt: later(start, 30).toISOString(), channel: 'telephone' });
    const mark = {
      state: 'attended',
      beganAt: later(start, 35).toISOString(),
      endedAt: later(start, 60).toISOString(),
    };
    expect(
      await server.staff('POST', `/api/appointments/${appointment.id}/mark`, StaffAppointment, mark),
    ).toMatchObject(mark);
    await server.staff('POST', `/api/appointments/${appointment.id}/erase`, Type.Null());
    const { appointments } = await server.staff('GET', `/api/appointments?session=${id}`, AppointmentList);
    expect(appointments).toMatchObject([{ state: 'attended', patient: null }]);
  });

  test('sees nothing of another organisation', async () => {
    const id = await server.session(start, later(start, 60));
    const { appointment } = await book(id, start);
    const { cookie } = await server.signIn('coordinator');
    const as = (method: 'GET' | 'POST', url: string, payload?: object) =>
      server.request({ method, url, headers: { cookie }, ...(payload && { payload }) });
    expect((await as('GET', `/api/appointments?session=${id}`)).json()).toEqual({ appointments: [], free: [] });
    expect((await as('POST', `/api/appointments/${appointment.id}/cancel`)).statusCode).toBe(404);
    expect((await as('POST', `/api/appointments/${appointment.id}/erase`)).statusCode).toBe(404);
    expect(
      (await as('POST', `/api/appointments/${appointment.id}/mark`, { state: 'no-show', beganAt: null, endedAt: null }))
        .statusCode,
    ).toBe(404);
  });
});

test('a series is written whole, changes with its rule, and spares what was changed by hand', async () => {
  const first = addDays(clockAt(new Date()).day, 7);
  const content = {
    place: server.place,
    room: 2,
    clinician: null,
    state: 'published',
    plan: null,
    recurrence: {
      first,
      last: addDays(first, 27),
      from: '09:00',
      to: '12:00',
      repeat: { kind: 'weekly', every: 1, weekdays: [2] },
      except: [],
      moved: [],
    },
  };
  const series = await server.staff('POST', '/api/session-series', SavedSeries, content);
  expect(series.sessions).toBe(4);
  const list = async () =>
    (await server.staff('GET', `/api/sessions?from=${first}&to=${addDays(first, 27)}&series=${series.id}`, SessionList))
      .sessions;
  const [one, two] = await list();
  const token = (await book(two!.id, new Date(two!.startsAt))).token;
  const byHand = {
    place: one!.place,
    room: 2,
    clinician: null,
    startsAt: later(new Date(one!.startsAt), -30).toISOString(),
    endsAt: one!.endsAt,
    state: 'published',
    plan: null,
  };
  await server.staff('PUT', `/api/sessions/${one!.id}`, ChangedSession, { version: one!.version, content: byHand });
  const days = (await list()).map(({ startsAt }) => clockAt(new Date(startsAt)).day);
  const changed = { ...content, recurrence: { ...content.recurrence, from: '10:00', except: [days[3]!] } };
  const { told, series: after } = await server.staff('PUT', `/api/session-series/${series.id}`, ChangedSeries, {
    version: 1,
    content: changed,
  });
  expect([after.sessions, told.moved]).toEqual([3, 1]);
  const clocks = (await list())
    .filter(({ state }) => state === 'published')
    .map(({ startsAt }) => clockAt(new Date(startsAt)).time);
  expect(clocks).toEqual(['08:30', '10:00', '10:00']);
  expect(clockAt(new Date((await seen(token)).appointments[0]!.startsAt)).time).toBe('10:00');
});
