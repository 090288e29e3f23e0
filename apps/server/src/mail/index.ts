import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { withRequest } from '@maillage/database';
import { Type } from 'typebox';
import { openMail } from '../appointments/notices/sealedMail.ts';
import { keyringOf } from '../appointments/sealing/keyring.ts';
import { outboxPage } from './outboxPage.ts';

const Mail = Type.Object({
  id: Type.String(),
  recipient: Type.String(),
  subject: Type.String(),
  state: Type.Union([Type.Literal('queued'), Type.Literal('sent'), Type.Literal('failed')]),
  attempts: Type.Integer(),
  lastError: Type.Union([Type.String(), Type.Null()]),
  createdAt: Type.String(),
});

/** Mails that an organisation sent, with what became of them; and, in development, all of them. */
export const mail: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/mails',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Mails of the organisation, failed ones first',
        tags: ['organisations'],
        response: { 200: Type.Object({ mails: Type.Array(Mail) }) },
      },
    },
    async ({ actor }) => {
      const rows = await withRequest(app.database.app, actor, (tx) =>
        tx
          .selectFrom('mail')
          .selectAll()
          .where('organisation', '=', actor.organisation!)
          .orderBy((row) => row.case().when('state', '=', 'failed').then(0).else(1).end())
          .orderBy('created_at', 'desc')
          .limit(200)
          .execute(),
      );
      return {
        mails: rows.map(({ id, recipient, subject, state, attempts, last_error, created_at }) => ({
          id,
          recipient,
          subject,
          state,
          attempts,
          lastError: last_error,
          createdAt: created_at.toISOString(),
        })),
      };
    },
  );

  if (!app.settings.development) return;
  const keyring = keyringOf(app.settings);
  const outbox = async () => {
    const mails = await app.database.owner
      .selectFrom('mail')
      .selectAll()
      .orderBy('created_at', 'desc')
      .limit(100)
      .execute();
    return mails.map((mail) => ({ ...openMail(keyring, mail), sealed: null }));
  };
  app.get('/api/outbox', { config: { access: 'public' }, schema: { hide: true } }, async () => ({
    mails: await outbox(),
  }));
  app.get('/outbox', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html').send(outboxPage(await outbox())),
  );
};
