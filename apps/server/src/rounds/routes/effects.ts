import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { RoundComparison, RoundEffect, roles } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import { Type } from 'typebox';
import { atlasOf } from '../../atlas/holder.ts';
import { params } from '../../projects/routes/shared.ts';
import { effectOfRound } from '../effect.ts';
import { entriesBeside } from '../entriesBeside.ts';
import { readRound } from '../readRound.ts';

/** People newly reached, kilometres, hours and cost. */
export const effectRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: roles };

  app.get(
    '/api/rounds/:id/effect',
    { config, schema: { summary: 'What a plan changes and takes', params, response: { 200: RoundEffect } } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const round = await readRound(tx, id);
        return effectOfRound(holder.current(), round, await entriesBeside(tx, [id]));
      }),
  );

  app.post(
    '/api/rounds/compare',
    {
      config,
      schema: {
        summary: 'Two to four plans side by side',
        body: Type.Object({
          ids: Type.Array(Type.String({ maxLength: 60 }), { minItems: 2, maxItems: 4, uniqueItems: true }),
        }),
        response: { 200: RoundComparison },
      },
    },
    async ({ actor, body: { ids } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const entries = await entriesBeside(tx, ids);
        const effects: RoundEffect[] = [];
        for (const id of ids) effects.push(effectOfRound(holder.current(), await readRound(tx, id), entries));
        return { effects };
      }),
  );
};
