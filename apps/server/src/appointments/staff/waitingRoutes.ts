import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, CallList, WaitingAnswer, WaitingList, WaitingRequest } from '@maillage/contract';
import {
  answerOfferByStaff,
  endCall,
  readAppointments,
  readCalls,
  readPatients,
  readWaiting,
  removeWaiting,
  runnerOf,
  withRequest,
} from '@maillage/database';
import { languageOf } from '../../http/language.ts';
import { joinWaiting } from '../joinWaiting.ts';
import { keyringOf } from '../sealing/keyring.ts';
import { appointmentAnswer, openedPatient } from './appointmentAnswer.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const tags = ['care'];
const secretary = { access: ['coordinator'] } as const;

/** The waiting list, and the calls to make, on the secretary's screen. */
export const staffWaitingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const keyring = keyringOf(app.settings);

  app.get(
    '/api/waiting-list',
    {
      config: secretary,
      schema: {
        summary: 'Who waits, in the order in which freed slots are offered',
        tags,
        response: { 200: WaitingList },
      },
    },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const stored = await readWaiting(tx);
        const patients = await readPatients(
          tx,
          stored.map(({ patient }) => patient),
          'read',
        );
        return {
          waiting: stored.map(
            ({ patient, joinedAt, earliest, latest, offer, offerStartsAt, offerEndsAt, places, ...entry }) => ({
              ...entry,
              patientId: patient,
              places: [...places],
              joinedAt: joinedAt.toISOString(),
              earliest: earliest?.toISOString() ?? null,
              latest: latest?.toISOString() ?? null,
              patient: openedPatient(keyring, patients.get(patient)).patient,
              offer:
                offer === null
                  ? null
                  : { id: offer, startsAt: offerStartsAt!.toISOString(), endsAt: offerEndsAt!.toISOString() },
            }),
          ),
        };
      }),
  );

  app.post(
    '/api/waiting-list',
    {
      config: secretary,
      schema: {
        summary: 'Take somebody who telephones onto the list',
        tags,
        body: WaitingRequest,
        response: { 201: WaitingAnswer },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return withRequest(app.database.app, request.actor, (tx) =>
        joinWaiting(request.body, {
          runner: runnerOf(tx),
          keyring,
          language: languageOf(request),
          organisation: request.actor.organisation!,
          byStaff: true,
        }),
      );
    },
  );

  app.delete(
    '/api/waiting-list/:id',
    {
      config: secretary,
      schema: { summary: 'Take somebody off the list', tags, params, response: { 204: Type.Null() } },
    },
    async ({ actor, params: { id } }, reply) => {
      if (!(await withRequest(app.database.app, actor, (tx) => removeWaiting(tx, id))))
        throw new ApiError('care/entry-unknown');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/waiting-list/offers/:id',
    {
      config: secretary,
      schema: {
        summary: 'What somebody answered by telephone to an offer',
        tags,
        params,
        body: Type.Object({ accept: Type.Boolean() }),
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id }, body: { accept } }, reply) => {
      const answer = await withRequest(app.database.app, actor, (tx) => answerOfferByStaff(tx, id, accept));
      if (answer === 'unknown') throw new ApiError('care/entry-unknown');
      if (answer === 'ended') throw new ApiError('care/offer-ended');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/appointment-calls',
    {
      config: secretary,
      schema: { summary: 'People without mail who must be told of a change', tags, response: { 200: CallList } },
    },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const calls = await readCalls(tx);
        const stored = await readAppointments(tx, { ids: calls.map(({ appointment }) => appointment) });
        const patients = await readPatients(
          tx,
          stored.map(({ patient }) => patient),
          'read',
        );
        const byId = new Map(stored.map((one) => [one.id, appointmentAnswer(one, patients, keyring)]));
        return {
          calls: calls.map(({ id, kind, createdAt, appointment, details }) => ({
            id,
            kind,
            createdAt: createdAt.toISOString(),
            appointment: byId.get(appointment)!,
            before: details?.startsAt ? new Date(details.startsAt).toISOString() : null,
          })),
        };
      }),
  );

  app.post(
    '/api/appointment-calls/:id/done',
    {
      config: secretary,
      schema: {
        summary: 'The call was made',
        tags,
        params: Type.Object({ id: Type.String({ pattern: '^\\d{1,18}$' }) }),
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      if (!(await withRequest(app.database.app, actor, (tx) => endCall(tx, id))))
        throw new ApiError('care/entry-unknown');
      return reply.code(204).send(null);
    },
  );
};
