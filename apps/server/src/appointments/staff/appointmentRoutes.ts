import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { instantAt, quotaKinds, slotsOf } from '@maillage/care';
import {
  ApiError,
  AppointmentEventList,
  AppointmentList,
  AppointmentMark,
  AppointmentMove,
  Booked,
  Day,
  IdempotencyHeaders,
  StaffAppointment,
  StaffBookingRequest,
} from '@maillage/contract';
import {
  type Actor,
  cancelByStaff,
  eraseByStaff,
  markAppointment,
  moveAppointment,
  readAppointments,
  readPatients,
  readSessions,
  runnerOf,
  type StoredAppointment,
  type StoredSession,
  type Tables,
  withRequest,
} from '@maillage/database';
import { addDays } from '@maillage/units';
import type { Transaction } from 'kysely';
import { languageOf } from '../../http/language.ts';
import { today } from '../../ledger/today.ts';
import { book, refusals } from '../public/book.ts';
import { keyringOf } from '../sealing/keyring.ts';
import { sessionFacts } from '../sessionFacts.ts';
import { appointmentAnswer } from './appointmentAnswer.ts';

const Id = Type.String({ format: 'uuid' });
const params = Type.Object({ id: Id });
const tags = ['care'];

/** The secretary's screen (coordinators), and clinicians for their own sessions: the policies decide what each sees. */
export const appointmentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const keyring = keyringOf(app.settings);
  const factsOf = sessionFacts(app.database);
  const both = { access: ['coordinator', 'professional'] } as const;
  const secretary = { access: ['coordinator'] } as const;
  const request = <T>(actor: Actor, run: (tx: Transaction<Tables>) => Promise<T>) =>
    withRequest(app.database.app, actor, run);

  app.get(
    '/api/appointments',
    {
      config: both,
      schema: {
        summary:
          'Appointments of the sessions of some days, with their patients (each reading is written into the journal), and what is free',
        tags,
        querystring: Type.Object({
          from: Type.Optional(Day),
          to: Type.Optional(Day),
          session: Type.Optional(Id),
          place: Type.Optional(Id),
          clinician: Type.Optional(Id),
        }),
        response: { 200: AppointmentList },
      },
    },
    async ({ actor, query: { from = today(), to = from, session, place, clinician } }, reply) => {
      reply.header('cache-control', 'no-store');
      return request(actor, async (tx) => {
        const asked = session
          ? { ids: [session] }
          : { from: instantAt(from, '00:00'), to: instantAt(addDays(to, 1), '00:00'), place, clinician };
        const sessions = await readSessions(tx, asked);
        const stored = await readAppointments(tx, { sessions: sessions.map(({ id }) => id) });
        const patients = await readPatients(
          tx,
          stored.map(({ patient }) => patient),
          'read',
        );
        return {
          appointments: stored.map((one) => appointmentAnswer(one, patients, keyring)),
          free: actor.role === 'coordinator' ? sessions.flatMap((one) => freeIn(one, stored)) : [],
        };
      });
    },
  );

  app.post(
    '/api/appointments',
    {
      config: secretary,
      schema: {
        summary: 'Book for somebody who telephones, or whom the regulation sends',
        tags,
        headers: IdempotencyHeaders,
        body: StaffBookingRequest,
        response: { 201: Booked },
      },
    },
    async (asked, reply) => {
      const { channel, ...booking } = asked.body;
      const facts = await factsOf(booking.session);
      reply.code(201);
      return request(asked.actor, (tx) =>
        book(facts, booking, {
          runner: runnerOf(tx),
          keyring,
          channel,
          language: languageOf(asked),
          idempotencyKey: asked.headers['idempotency-key'],
        }),
      );
    },
  );

  app.post(
    '/api/appointments/:id/cancel',
    {
      config: both,
      schema: {
        summary: 'Cancel; the patient is told, the slot goes to the waiting list',
        tags,
        params,
        response: { 200: StaffAppointment },
      },
    },
    async ({ actor, params: { id } }) =>
      request(actor, async (tx) => {
        const answer = await cancelByStaff(tx, id);
        if (answer !== 'cancelled')
          throw new ApiError(answer === 'unknown' ? 'care/appointment-unknown' : 'care/too-late');
        return one(tx, id);
      }),
  );

  app.post(
    '/api/appointments/:id/move',
    {
      config: both,
      schema: {
        summary: 'Move to another free time; the patient is told',
        tags,
        params,
        body: AppointmentMove,
        response: { 200: StaffAppointment },
      },
    },
    async ({ actor, params: { id }, body: { session, startsAt } }) =>
      request(actor, async (tx) => {
        const answer = await moveAppointment(tx, id, session, new Date(startsAt));
        if (answer === 'moved') return one(tx, id);
        if (answer === 'unknown') throw new ApiError('care/appointment-unknown');
        throw new ApiError(answer === 'too-late' ? 'care/too-late' : refusals[answer]);
      }),
  );

  app.post(
    '/api/appointments/:id/mark',
    {
      config: both,
      schema: {
        summary: 'Came, did not come, when care began and ended',
        tags,
        params,
        body: AppointmentMark,
        response: { 200: StaffAppointment },
      },
    },
    async ({ actor, params: { id }, body: { state, beganAt, endedAt } }) => {
      const mark = {
        state,
        beganAt: beganAt === null ? null : new Date(beganAt),
        endedAt: endedAt === null ? null : new Date(endedAt),
      };
      if (mark.endedAt && !(mark.beganAt && mark.beganAt < mark.endedAt))
        throw new ApiError('care/times-reversed', { from: beganAt, to: endedAt });
      return request(actor, async (tx) => {
        if ((await markAppointment(tx, id, mark)) === 'unknown') throw new ApiError('care/appointment-unknown');
        return one(tx, id);
      });
    },
  );

  app.get(
    '/api/appointments/:id/journal',
    {
      config: secretary,
      schema: {
        summary: 'What happened to an appointment, and who read its patient',
        tags,
        params,
        response: { 200: AppointmentEventList },
      },
    },
    async ({ actor, params: { id } }) =>
      request(actor, async (tx) => {
        const rows = await tx
          .selectFrom('appointment_event as e')
          .leftJoin('person as p', 'p.id', 'e.person')
          .select(['e.number', 'e.at', 'p.name as person', 'e.action', 'e.details'])
          .where((row) =>
            row.or([
              row('e.appointment', '=', id),
              row('e.patient', '=', row.selectFrom('appointment').select('patient').where('id', '=', id)),
            ]),
          )
          .orderBy('e.number', 'desc')
          .limit(200)
          .execute();
        return {
          events: rows.map(({ number, at, details, ...event }) => ({
            ...event,
            number: Number(number),
            at: at.toISOString(),
            details: details as Record<string, unknown> | null,
          })),
        };
      }),
  );

  app.post(
    '/api/appointments/:id/erase',
    {
      config: secretary,
      schema: {
        summary: 'Erase the personal data of its patient, at their request',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await request(actor, async (tx) => {
        const [found] = await readAppointments(tx, { ids: [id] });
        if (!found || !(await eraseByStaff(tx, found.patient))) throw new ApiError('care/appointment-unknown');
      });
      return reply.code(204).send(null);
    },
  );

  async function one(tx: Transaction<Tables>, id: string): Promise<StaffAppointment> {
    const [stored] = await readAppointments(tx, { ids: [id] });
    if (!stored) throw new ApiError('care/appointment-unknown');
    return appointmentAnswer(stored, await readPatients(tx, [stored.patient], 'read'), keyring);
  }
};

/** Starts that a secretary can give, for each visit of a session; they see every kept place. */
function freeIn(session: StoredSession, all: readonly StoredAppointment[]) {
  if (session.state !== 'published') return [];
  const now = Math.ceil(Date.now() / 60_000);
  const open = { id: session.id, from: minutesOf(session.startsAt), to: minutesOf(session.endsAt), plan: session.plan };
  const taken = all
    .filter((one) => one.session === session.id && !['cancelled', 'expired'].includes(one.state))
    .map(({ startsAt, endsAt, quota }) => ({ from: minutesOf(startsAt), to: minutesOf(endsAt), quota }));
  return session.plan.visits.map((visit) => ({
    session: session.id,
    visit: visit.code,
    slots: slotsOf(open, taken, [], { now, visit, quotas: quotaKinds }).map((start) =>
      new Date(start * 60_000).toISOString(),
    ),
  }));
}

const minutesOf = (date: Date) => Math.floor(date.getTime() / 60_000);
