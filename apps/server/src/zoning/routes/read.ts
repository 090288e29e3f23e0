import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  roles,
  ZoningComments,
  ZoningDraft,
  ZoningDraftList,
  ZoningHistory,
  ZoningRegions,
  ZoningSelection,
} from '@maillage/contract';
import { listDrafts, loadedZoningYear, readZoningComments, readZoningHistory, withRequest } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { draftAnswer, historyAnswer, selectionAnswer } from '../answer.ts';
import { frameOf } from '../frameOf.ts';
import { knownDraft, reversalsOf } from '../write.ts';

/** What members read: the national selection of a région, the drafts, their history and what was said of them. */
export const readZoning: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: roles };
  const tags = ['zoning'];
  const params = Type.Object({ id: Type.String({ maxLength: 60 }) });

  app.get(
    '/api/zoning/regions',
    { config, schema: { summary: 'Régions that can be zoned', tags, response: { 200: ZoningRegions } } },
    async ({ actor }) => {
      const { areas, reference } = holder.current();
      const inForceYear = await withRequest(app.database.app, actor, loadedZoningYear);
      return {
        regions: reference.regions.flatMap(({ code, name }) => {
          const area = areas.byId.get(`region-${code}`);
          return area ? [{ code, name, population: area.population }] : [];
        }),
        inForceYear,
      };
    },
  );

  app.get(
    '/api/zoning/selection',
    {
      config,
      schema: {
        summary: 'What the national thresholds alone say of each unit of a région',
        tags,
        querystring: Type.Object({ region: Type.String({ maxLength: 3 }) }),
        response: { 200: ZoningSelection },
      },
    },
    async ({ query: { region } }) => selectionAnswer(region, frameOf(holder.current(), region)),
  );

  app.get(
    '/api/zoning/drafts',
    { config, schema: { summary: 'Zoning drafts of the organisation', tags, response: { 200: ZoningDraftList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        drafts: await listDrafts(tx),
        editable: actor.role === 'coordinator',
      })),
  );

  app.get(
    '/api/zoning/drafts/:id',
    {
      config,
      schema: {
        summary: 'A draft: units, classes, gauges, what is left to do',
        tags,
        params,
        response: { 200: ZoningDraft },
      },
    },
    async ({ params: { id }, actor }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const draft = await knownDraft(tx, id);
        const editable = actor.role === 'coordinator';
        return draftAnswer(draft, editable, await reversalsOf(tx, id, actor));
      }),
  );

  app.get(
    '/api/zoning/drafts/:id/history',
    {
      config,
      schema: {
        summary: 'Who changed what and when, latest first',
        tags,
        params,
        querystring: Type.Object({
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          below: Type.Optional(Type.Integer({ minimum: 1 })),
          subject: Type.Optional(Type.String({ maxLength: 80 })),
        }),
        response: { 200: ZoningHistory },
      },
    },
    async ({ params: { id }, query, actor }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const draft = await knownDraft(tx, id);
        return historyAnswer(draft, await readZoningHistory(tx, id, query), query.limit);
      }),
  );

  app.get(
    '/api/zoning/drafts/:id/comments',
    {
      config,
      schema: { summary: 'What members said, oldest first', tags, params, response: { 200: ZoningComments } },
    },
    async ({ params: { id }, actor }) =>
      withRequest(app.database.app, actor, async (tx) => {
        await knownDraft(tx, id);
        const comments = await readZoningComments(tx, id);
        return { comments: comments.map(({ byName, ...comment }) => ({ ...comment, by: byName })) };
      }),
  );
};
