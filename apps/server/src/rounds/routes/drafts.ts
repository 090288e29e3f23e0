import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  OneRound,
  RoundChange,
  type RoundContent,
  RoundDraft,
  RoundList,
  RoundVersions,
  roles,
  SavedRound,
} from '@maillage/contract';
import {
  addToRegister,
  readCarePlaces,
  readClinicians,
  readRegisterVersions,
  readRounds,
  setRegisterDeleted,
  withRequest,
} from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { communesOf, knownPlace, roundAnswer, roundSummary } from '../answer.ts';
import { checkRoundDraft } from '../check.ts';
import { readRound, writeRound } from '../readRound.ts';

/** Round plans as drafts with their versions: members read, coordinators write. */
export const draftRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const read = { access: roles };
  const write = { access: ['coordinator'] } as const;
  const response = { 200: SavedRound };
  const created = { 201: SavedRound };

  app.get(
    '/api/rounds',
    { config: read, schema: { summary: 'Round plans of the organisation', response: { 200: RoundList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        rounds: (await readRounds(tx)).map(roundSummary),
        editable: actor.role === 'coordinator',
      })),
  );

  app.get(
    '/api/rounds/:id',
    {
      config: read,
      schema: {
        summary: 'A round plan, and the places and clinicians it can use',
        params,
        response: { 200: OneRound },
      },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const round = await readRound(tx, id);
        const places = await readCarePlaces(tx);
        return {
          round: roundAnswer(round),
          editable: actor.role === 'coordinator',
          communes: communesOf(holder.current(), round),
          places: places.filter(({ content }) => content.kind !== 'cabinet').map(knownPlace),
          clinicians: (await readClinicians(tx)).map(({ id: clinician, content: { name } }) => ({
            id: clinician,
            name,
          })),
        };
      }),
  );

  app.post(
    '/api/rounds',
    { config: write, schema: { summary: 'Add a round plan', body: RoundDraft, response: created } },
    async ({ actor, body }, reply) => {
      const draft = checkRoundDraft(body, holder.current());
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => {
        const id = await addToRegister(tx, 'round', { draft, calendar: null, locked: [] }, authorOf(actor));
        return roundAnswer(await readRound(tx, id));
      });
    },
  );

  app.post(
    '/api/rounds/:id/copy',
    {
      config: write,
      schema: {
        summary: 'A second plan with the settings and the calendar of this one, to be changed and compared',
        params,
        body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 160 }) }),
        response: created,
      },
    },
    async ({ actor, params: { id }, body: { name } }, reply) => {
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => {
        const { content } = await readRound(tx, id);
        const copy = { ...content, draft: { ...content.draft, name } };
        return roundAnswer(await readRound(tx, await addToRegister(tx, 'round', copy, authorOf(actor))));
      });
    },
  );

  app.put(
    '/api/rounds/:id',
    {
      config: write,
      schema: { summary: 'Write settings and locks over the version read', params, body: RoundChange, response },
    },
    async ({ actor, params: { id }, body: { draft, locked, version } }) => {
      const checked = checkRoundDraft(draft, holder.current());
      return withRequest(app.database.app, actor, async (tx) => {
        const { content } = await readRound(tx, id);
        return writeRound(tx, id, version, { ...content, draft: checked, locked }, authorOf(actor));
      });
    },
  );

  app.get(
    '/api/rounds/:id/versions',
    { config: read, schema: { summary: 'Versions of a plan, latest first', params, response: { 200: RoundVersions } } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        await readRound(tx, id);
        const versions = await readRegisterVersions(tx, id);
        return { versions: versions.map(({ number, at, by }) => ({ number, at: at.toISOString(), by: by ?? '' })) };
      }),
  );

  app.post(
    '/api/rounds/:id/versions/:number/restore',
    {
      config: write,
      schema: {
        summary: 'Make an earlier version, with its calendar, the next one',
        params: Type.Object({ id: Type.String({ maxLength: 60 }), number: Type.Integer({ minimum: 1 }) }),
        response,
      },
    },
    async ({ actor, params: { id, number } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const { version } = await readRound(tx, id);
        const found = (await readRegisterVersions(tx, id)).find((one) => one.number === number);
        if (!found) throw new ApiError('round/unknown-version', { number });
        return writeRound(tx, id, version, found.content as RoundContent, authorOf(actor));
      }),
  );

  app.delete(
    '/api/rounds/:id',
    {
      config: write,
      schema: {
        summary: 'Delete a plan; its published sessions stay, and it can be brought back',
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRegisterDeleted(tx, 'round', id, true)))
          throw new ApiError('round/unknown', { id });
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/rounds/:id/restore',
    { config: write, schema: { summary: 'Bring back a deleted plan', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRegisterDeleted(tx, 'round', id, false)))
          throw new ApiError('round/unknown', { id });
        return roundAnswer(await readRound(tx, id));
      }),
  );
};
