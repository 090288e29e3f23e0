import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, WaitingAnswer, WaitingRequest } from '@maillage/contract';
import { languageOf } from '../../http/language.ts';
import { joinWaiting } from '../joinWaiting.ts';
import { keyringOf } from '../sealing/keyring.ts';
import { bookingsPerMinute } from './bookingRoutes.ts';

/** A resident joins the waiting list of one or more places of an organisation, without account. */
export const waitingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const keyring = keyringOf(app.settings);
  app.post(
    '/api/care/waiting',
    {
      config: { access: 'public', rateLimit: { max: bookingsPerMinute(app.settings.rateLimit), timeWindow: 60_000 } },
      schema: {
        summary: 'Join the waiting list; a freed slot is then offered by mail, in order of priority and time waited',
        tags: ['care'],
        body: WaitingRequest,
        response: { 201: WaitingAnswer },
      },
    },
    async (request, reply) => {
      const { rows } = await app.database.ownerPool.query<{ organisation: string }>(
        'select organisation from care_place where id = $1 and listed and deleted_at is null',
        [request.body.places[0]],
      );
      if (!rows[0]) throw new ApiError('care/place-unknown');
      reply.code(201).header('cache-control', 'no-store');
      const { organisation } = rows[0];
      return joinWaiting(request.body, {
        runner: app.database.appPool,
        keyring,
        language: languageOf(request),
        organisation,
        byStaff: false,
      });
    },
  );
};
