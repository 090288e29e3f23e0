import { randomBytes } from 'node:crypto';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { addAvailabilityLink, revokeAvailabilityLinks, withRequest } from '@maillage/database';
import { storedClinician } from '../../care/storedClinician.ts';
import { params } from '../../projects/routes/shared.ts';
import { hashOfToken } from '../doors.ts';

/** A link given by hand serves a month. */
const DAYS = 30;

/** Personal links, for who has no account: given to be passed on by the coordination, taken back. */
export const linkRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { access: ['coordinator'] } as const;

  app.post(
    '/api/availability/of/:id/link',
    {
      config,
      schema: {
        summary: 'A personal link to this clinician’s availability; its token is told once and never kept',
        params,
        response: { 201: Type.Object({ url: Type.String(), expiresAt: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      const token = randomBytes(24).toString('base64url');
      const expires = await withRequest(app.database.app, actor, async (tx) => {
        const { id } = await storedClinician(tx, request.params.id);
        const organisation = actor.organisation!;
        return addAvailabilityLink(tx, { organisation, clinician: id, tokenHash: hashOfToken(token), days: DAYS });
      });
      const address = app.settings.publicUrl ?? `${request.protocol}://${request.host}`;
      reply.code(201).header('cache-control', 'no-store');
      return { url: `${address}/mes-disponibilites#${token}`, expiresAt: expires.toISOString() };
    },
  );

  app.delete(
    '/api/availability/of/:id/link',
    {
      config,
      schema: {
        summary: 'Revoke every personal link of this clinician',
        params,
        response: { 200: Type.Object({ revoked: Type.Integer() }) },
      },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const clinician = await storedClinician(tx, id);
        return { revoked: await revokeAvailabilityLinks(tx, clinician.id) };
      }),
  );
};
