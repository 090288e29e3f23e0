import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  NewZoningComment,
  NewZoningDraft,
  roles,
  ZoningComments,
  ZoningMoves,
  ZoningParameters,
  ZoningQuarter,
  ZoningWritten,
} from '@maillage/contract';
import { addDraft, addZoningComment, changeDraft, readZoningComments, withRequest } from '@maillage/database';
import {
  changeParameters,
  moveQuarter,
  moveUnits,
  type PassedOver,
  propose,
  type ZoningParameters as Rules,
  settle,
  stepsTo,
} from '@maillage/zoning';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { frameOf } from '../frameOf.ts';
import { knownDraft, reverse, writeDraft } from '../write.ts';

/** What coordinators do to a draft. Each action is whole or nothing, and can be undone. */
export const writeZoning: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  const tags = ['zoning'];
  const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
  const response = { 200: ZoningWritten };

  app.post(
    '/api/zoning/drafts',
    {
      config,
      schema: {
        summary: 'Open a draft of a région: its units and figures are frozen as they are today',
        tags,
        body: NewZoningDraft,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async ({ body, actor }, reply) => {
      const frame = frameOf(holder.current(), body.region);
      const by = { organisation: actor.organisation!, person: actor.person! };
      const id = await withRequest(app.database.app, actor, (tx) => addDraft(tx, { ...body, frame }, by));
      return reply.code(201).send({ id });
    },
  );

  app.patch(
    '/api/zoning/drafts/:id',
    {
      config,
      schema: {
        summary: 'Rename a draft, put it aside (removed), or bring it back',
        tags,
        params,
        body: Type.Object({
          name: Type.Optional(Type.String({ minLength: 1, maxLength: 160 })),
          removed: Type.Optional(Type.Boolean()),
        }),
        response: { 204: Type.Null() },
      },
    },
    async ({ params: { id }, body, actor }, reply) => {
      const found =
        isUuid(id) &&
        Object.keys(body).length > 0 &&
        (await withRequest(app.database.app, actor, (tx) => changeDraft(tx, id, body)));
      if (!found) throw new ApiError('zoning/draft-unknown');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/zoning/drafts/:id/moves',
    {
      config,
      schema: {
        summary: 'Give units a class, a motivation or both: all of them, or none',
        tags,
        params,
        body: ZoningMoves,
        response,
      },
    },
    async ({ params: { id }, body: { moves, version }, actor }) =>
      writeDraft(app.database, actor, id, ({ frame, state }) => moveUnits(frame.units, state, moves), version),
  );

  app.post(
    '/api/zoning/drafts/:id/proposal',
    {
      config,
      schema: {
        summary: 'Fill ZIP under its ceiling by the lowest value, then ZAC; motivated departures stay',
        tags,
        params,
        response,
      },
    },
    async ({ params: { id }, actor }) => {
      let passedOver: readonly PassedOver[] = [];
      const written = await writeDraft(app.database, actor, id, ({ frame, state }) => {
        const proposal = propose(frame.units, state);
        if (proposal.status === 'ceilings-unknown')
          throw new ApiError('zoning/ceilings-unknown', { missing: proposal.missing });
        passedOver = proposal.passedOver;
        return settle(frame.units, state, stepsTo(state, 'propose', proposal.moves));
      });
      return { ...written, passedOver: [...passedOver] };
    },
  );

  app.put(
    '/api/zoning/drafts/:id/parameters',
    {
      config,
      schema: {
        summary: 'Change thresholds, margin, ceilings, grants, hypothesis',
        tags,
        params,
        body: ZoningParameters,
        response,
      },
    },
    async ({ params: { id }, body, actor }) =>
      writeDraft(app.database, actor, id, ({ frame, state }) => changeParameters(frame.units, state, body as Rules)),
  );

  app.put(
    '/api/zoning/drafts/:id/quarters',
    {
      config,
      schema: {
        summary: 'Add or change a quarter (QPV, large neighbourhood)',
        tags,
        params,
        body: ZoningQuarter,
        response,
      },
    },
    async ({ params: { id }, body, actor }) =>
      writeDraft(app.database, actor, id, ({ frame, state }) => moveQuarter(frame.units, state, body.code, body)),
  );

  app.delete(
    '/api/zoning/drafts/:id/quarters/:code',
    {
      config,
      schema: {
        summary: 'Take a quarter away',
        tags,
        params: Type.Object({ id: Type.String({ maxLength: 60 }), code: Type.String({ maxLength: 40 }) }),
        response,
      },
    },
    async ({ params: { id, code }, actor }) =>
      writeDraft(app.database, actor, id, ({ frame, state }) => moveQuarter(frame.units, state, code, null)),
  );

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/api/zoning/drafts/:id/${direction}`,
      {
        config,
        schema: {
          summary: direction === 'undo' ? 'Take back my last action' : 'Bring back my last undone action',
          tags,
          params,
          response,
        },
      },
      async ({ params: { id }, actor }) => writeDraft(app.database, actor, id, reverse(actor.person!, direction)),
    );

  app.post(
    '/api/zoning/drafts/:id/comments',
    {
      config: { access: roles },
      schema: {
        summary: 'Say something of the draft or of one unit; any member may',
        tags,
        params,
        body: NewZoningComment,
        response: { 201: ZoningComments },
      },
    },
    async ({ params: { id }, body, actor }, reply) => {
      const comments = await withRequest(app.database.app, actor, async (tx) => {
        await knownDraft(tx, id);
        await addZoningComment(tx, id, body, { organisation: actor.organisation!, person: actor.person! });
        return readZoningComments(tx, id);
      });
      return reply.code(201).send({ comments: comments.map(({ byName, ...comment }) => ({ ...comment, by: byName })) });
    },
  );
};
