import { randomUUID } from 'node:crypto';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, LedgerCorrection, LedgerDraft, LedgerEnd, LedgerWritten } from '@maillage/contract';
import { draftOf } from '@maillage/database';
import type { FastifyRequest } from 'fastify';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../isUuid.ts';
import { type Plan, replaceEntry, reverse, write } from '../write.ts';

/** What coordinators do: add, correct, end, remove, undo, redo. Each action is whole or nothing, and can be undone. */
export const writeLedger: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
  const response = { 200: LedgerWritten };
  const run = ({ actor }: FastifyRequest, plan: Plan) => write(app.database, actor, holder.current(), plan);

  app.post(
    '/api/ledger/entries',
    { config, schema: { summary: 'Add an entry', body: LedgerDraft, response: { 201: LedgerWritten } } },
    async (request, reply) => {
      const add: Plan = async () => [
        { entry: randomUUID(), kind: 'add', before: null, after: draftOf(request.body), reverts: null },
      ];
      reply.code(201);
      return run(request, add);
    },
  );

  app.patch(
    '/api/ledger/entries/:id',
    {
      config,
      schema: {
        summary: 'Correct an entry: the whole of it, and the version read',
        params,
        body: LedgerCorrection,
        response,
      },
    },
    async (request) => {
      const { version, ...draft } = request.body;
      return run(
        request,
        replaceEntry(known(request.params.id), 'correct', version, () => draftOf(draft)),
      );
    },
  );

  app.post(
    '/api/ledger/entries/:id/end',
    {
      config,
      schema: { summary: 'End an entry: the first day without this care', params, body: LedgerEnd, response },
    },
    async (request) => {
      const { to, version } = request.body;
      return run(
        request,
        replaceEntry(known(request.params.id), 'end', version, (before) => ({ ...before, to })),
      );
    },
  );

  app.delete(
    '/api/ledger/entries/:id',
    {
      config,
      schema: {
        summary: 'Remove an entry: the heads it replaced count again',
        params,
        querystring: Type.Object({ version: Type.Integer() }),
        response,
      },
    },
    async (request) =>
      run(
        request,
        replaceEntry(known(request.params.id), 'remove', request.query.version, () => null),
      ),
  );

  app.post(
    '/api/ledger/undo',
    {
      config,
      schema: {
        summary: 'Take back my last action, or the one of a batch',
        querystring: Type.Object({ batch: Type.Optional(Type.String({ maxLength: 60 })) }),
        response,
      },
    },
    async (request) => run(request, reverse(request.actor.person!, 'undo', request.query.batch)),
  );

  app.post(
    '/api/ledger/redo',
    { config, schema: { summary: 'Bring back my last undone action', response } },
    async (request) => run(request, reverse(request.actor.person!, 'redo')),
  );
};

function known(id: string): string {
  if (!isUuid(id)) throw new ApiError('ledger/unknown-entry', { entry: id });
  return id;
}
