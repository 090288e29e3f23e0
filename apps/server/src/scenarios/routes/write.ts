import { randomBytes, randomUUID } from 'node:crypto';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, ScenarioCorrection, ScenarioDraft, ScenarioPlanned, ScenarioWritten } from '@maillage/contract';
import { readScenario, shareScenario, withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { languageOf } from '../../http/language.ts';
import { planScenario } from '../plan.ts';
import { replaceScenario, reverseScenario, type ScenarioPlan, writeScenario } from '../write.ts';
import { knownId } from './read.ts';

/** 144 bits, 24 characters of an address. */
const TOKEN_BYTES = 18;
/** A draft of 200 changes, some with thousands of communes. */
const DRAFT_BYTES = 2 ** 20;

/** What coordinators do. Each action is whole or nothing, kept in the history, and can be undone. */
export const writeScenarioRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
  const response = { 200: ScenarioWritten };
  const run = ({ actor }: { actor: Parameters<typeof writeScenario>[1] }, plan: ScenarioPlan) =>
    writeScenario(app.database, actor, holder.current(), plan);
  const adding =
    (draft: ScenarioDraft): ScenarioPlan =>
    async () => ({ entry: randomUUID(), kind: 'add', before: null, after: draft, reverts: null });

  app.post(
    '/api/scenarios',
    {
      config,
      bodyLimit: DRAFT_BYTES,
      schema: { summary: 'Write a new scenario', body: ScenarioDraft, response: { 201: ScenarioWritten } },
    },
    async (request, reply) => {
      reply.code(201);
      return run(request, adding(request.body));
    },
  );

  app.patch(
    '/api/scenarios/:id',
    {
      config,
      bodyLimit: DRAFT_BYTES,
      schema: {
        summary: 'A new version: the whole draft, and the version read',
        params,
        body: ScenarioCorrection,
        response,
      },
    },
    async (request) => {
      const { draft, version } = request.body;
      return run(
        request,
        replaceScenario(knownId(request.params.id), version, () => draft),
      );
    },
  );

  app.delete(
    '/api/scenarios/:id',
    {
      config,
      schema: {
        summary: 'Delete a scenario; its batch brings it back',
        params,
        querystring: Type.Object({ version: Type.Integer() }),
        response,
      },
    },
    async (request) =>
      run(
        request,
        replaceScenario(knownId(request.params.id), request.query.version, () => null),
      ),
  );

  app.post(
    '/api/scenarios/:id/duplicate',
    {
      config,
      schema: {
        summary: 'A new scenario with the same changes',
        params,
        body: Type.Object({ name: Type.String({ maxLength: 400 }) }),
        response: { 201: ScenarioWritten },
      },
    },
    async (request, reply) => {
      const { draft } = await withRequest(app.database.app, request.actor, async (tx) => {
        const stored = await readScenario(tx, knownId(request.params.id));
        if (!stored) throw new ApiError('scenario/unknown', { scenario: request.params.id });
        return stored;
      });
      reply.code(201);
      return run(request, adding({ ...draft, name: request.body.name }));
    },
  );

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/api/scenarios/:id/${direction}`,
      {
        config,
        schema: {
          summary: direction === 'undo' ? 'Take back my last action here, or the one of a batch' : 'Bring it back',
          params,
          querystring: Type.Object({ batch: Type.Optional(Type.String({ maxLength: 60 })) }),
          response,
        },
      },
      async (request) =>
        run(
          request,
          reverseScenario(request.actor.person!, direction, knownId(request.params.id), request.query.batch),
        ),
    );

  app.put(
    '/api/scenarios/:id/share',
    {
      config,
      schema: {
        summary: 'Share by a link that cannot be guessed, or stop sharing',
        params,
        body: Type.Object({ shared: Type.Boolean() }),
        response: { 200: Type.Object({ token: Type.Union([Type.String(), Type.Null()]) }) },
      },
    },
    async ({ actor, params: { id }, body: { shared } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const stored = await readScenario(tx, knownId(id));
        if (!stored) throw new ApiError('scenario/unknown', { scenario: id });
        const token = shared ? (stored.shareToken ?? randomBytes(TOKEN_BYTES).toString('base64url')) : null;
        if (token !== stored.shareToken) await shareScenario(tx, id, token);
        return { token };
      }),
  );

  app.post(
    '/api/scenarios/:id/plan',
    {
      config,
      schema: {
        summary: 'Write the scenario into the ledger as planned supply, and keep what it promises',
        params,
        response: { 200: ScenarioPlanned },
      },
    },
    async (request) =>
      planScenario(app.database, request.actor, holder.current(), knownId(request.params.id), languageOf(request)),
  );
};
