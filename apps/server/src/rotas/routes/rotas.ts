import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  RotaCellChange,
  RotaDetail,
  RotaGranting,
  RotaList,
  RotaPlanChange,
  RotaRequestAnswer,
  RotaStart,
  roles,
} from '@maillage/contract';
import { addRota, readRotaCells, readRotaSessions, setRotaRemoved, withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { rotaAnswer, rotaHits } from '../answer.ts';
import { assembleRequest } from '../assembleRequest.ts';
import { checkPlan, startPlan } from '../checkPlan.ts';
import { grantSteps, wantedCells } from '../edits.ts';
import { loadRota } from '../loadRota.ts';
import { actOnRota, cellSteps, planStep, reversal } from '../writeRota.ts';

/** A quarter of three cabinets with all its reasons. */
const CELLS_BYTES = 2 ** 20;

/** Rotas: members read what is published, coordinators write. Each action is whole or nothing, kept, and can be undone. */
export const rotaRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const write = { access: ['coordinator'] } as const;
  const response = { 200: RotaDetail };

  app.get(
    '/api/rotas',
    { config: { access: roles }, schema: { summary: 'Rotas of the organisation', response: { 200: RotaList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        rotas: await rotaHits(tx, actor),
        editable: actor.role === 'coordinator',
      })),
  );

  app.post(
    '/api/rotas',
    {
      config: write,
      schema: { summary: 'A new draft, from cabinets and a period', body: RotaStart, response: { 201: RotaDetail } },
    },
    async ({ actor, body }, reply) => {
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) =>
        rotaAnswer(tx, actor, await addRota(tx, await startPlan(tx, body), authorOf(actor))),
      );
    },
  );

  app.get(
    '/api/rotas/:id',
    { config: { access: roles }, schema: { summary: 'One rota, with its cells, gaps and reasons', params, response } },
    async ({ actor, params: { id } }) => withRequest(app.database.app, actor, (tx) => rotaAnswer(tx, actor, id)),
  );

  app.get(
    '/api/rotas/:id/request',
    {
      config: write,
      schema: {
        summary:
          'What the rota is made from now: openings, availabilities, roads, rules. A browser judges moves with it',
        params,
        response: { 200: RotaRequestAnswer },
      },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const loaded = await loadRota(tx, id);
        return { request: await assembleRequest(tx, holder.current(), loaded, await readRotaCells(tx, id)) };
      }),
  );

  app.put(
    '/api/rotas/:id/plan',
    {
      config: write,
      bodyLimit: CELLS_BYTES,
      schema: {
        summary: 'Period, cabinets, doctors, rules: over the version read',
        params,
        body: RotaPlanChange,
        response,
      },
    },
    async ({ actor, params: { id }, body: { plan, version } }) =>
      actOnRota(
        app.database,
        actor,
        id,
        async ({ stored }, tx) => {
          if (stored.version !== version) throw new ApiError('rota/changed-meanwhile');
          // what doctors agreed to is written by its own route, with who noted it
          const known = new Set(stored.plan.grants.map((grant) => JSON.stringify(grant)));
          const grants = plan.grants.filter((grant) => known.has(JSON.stringify(grant)));
          return [planStep(stored.plan, await checkPlan(tx, { ...plan, grants }))];
        },
        (tx) => rotaAnswer(tx, actor, id),
      ),
  );

  app.patch(
    '/api/rotas/:id/cells',
    {
      config: write,
      bodyLimit: CELLS_BYTES,
      schema: { summary: 'Put, take away, lock or free cells: one action', params, body: RotaCellChange, response },
    },
    async ({ actor, params: { id }, body }) =>
      actOnRota(
        app.database,
        actor,
        id,
        (rota) => cellSteps(rota.cells, wantedCells(rota, body.cells)),
        (tx) => rotaAnswer(tx, actor, id),
      ),
  );

  app.post(
    '/api/rotas/:id/grants',
    {
      config: write,
      schema: {
        summary: 'Note that doctors agree to changes, and let the cells follow',
        params,
        body: RotaGranting,
        response,
      },
    },
    async ({ actor, params: { id }, body }) =>
      actOnRota(
        app.database,
        actor,
        id,
        async (rota, tx) => grantSteps(rota, body, await nameOf(tx, actor.person!)),
        (tx) => rotaAnswer(tx, actor, id),
      ),
  );

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/api/rotas/:id/${direction}`,
      {
        config: write,
        schema: { summary: direction === 'undo' ? 'Take back my last action here' : 'Bring it back', params, response },
      },
      async ({ actor, params: { id } }) =>
        actOnRota(app.database, actor, id, reversal(direction, actor.person!), (tx) => rotaAnswer(tx, actor, id)),
    );

  app.delete(
    '/api/rotas/:id',
    {
      config: write,
      schema: {
        summary: 'Delete a rota without sessions to come; it can be brought back',
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        const { stored } = await loadRota(tx, id);
        const count = (await readRotaSessions(tx, stored.id)).length;
        if (count > 0) throw new ApiError('rota/in-use', { count });
        await setRotaRemoved(tx, id, true);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/rotas/:id/restore',
    { config: write, schema: { summary: 'Bring back a deleted rota', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRotaRemoved(tx, id, false))) throw new ApiError('rota/unknown', { rota: id });
        return rotaAnswer(tx, actor, id);
      }),
  );
};

async function nameOf(tx: Parameters<typeof loadRota>[0], person: string): Promise<string> {
  const row = await tx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst();
  return row?.name ?? '';
}
