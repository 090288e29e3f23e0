import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { SavedProject } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { plan, unplan } from '../plan.ts';
import { readProject } from '../readProject.ts';
import { authorOf, params } from './shared.ts';

/** A project in the ledger: planned supply from its opening on, which follows it, and comes out again. */
export const planRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const response = { 200: SavedProject };

  app.post(
    '/api/projects/:id/plan',
    { config, schema: { summary: 'Write the project into the ledger as planned supply', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        await plan(tx, holder.current(), await readProject(tx, holder.current(), id), authorOf(actor));
        return readProject(tx, holder.current(), id);
      }),
  );

  app.delete(
    '/api/projects/:id/plan',
    { config, schema: { summary: 'Take its planned supply out of the ledger', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        await readProject(tx, holder.current(), id);
        await unplan(tx, holder.current(), id, authorOf(actor));
        return readProject(tx, holder.current(), id);
      }),
  );
};
