import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, CarePlaceChange, CarePlaceContent, CarePlaceList, roles, SavedCarePlace } from '@maillage/contract';
import {
  addCarePlace,
  changeCarePlace,
  countSessionsToCome,
  readCarePlaces,
  setCarePlaceDeleted,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { placeAnswer } from '../answer.ts';
import { checkPlace } from '../check.ts';

/** Cabinets, stops and depots: members read, coordinators write. */
export const placeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const write = { access: ['coordinator'] } as const;
  const response = { 200: SavedCarePlace };

  app.get(
    '/api/care/places',
    {
      config: { access: roles },
      schema: { summary: 'Places of care of the organisation', response: { 200: CarePlaceList } },
    },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        places: (await readCarePlaces(tx)).map((place) => placeAnswer(holder.current(), place)),
        editable: actor.role === 'coordinator',
      })),
  );

  app.post(
    '/api/care/places',
    { config: write, schema: { summary: 'Add a place', body: CarePlaceContent, response: { 201: SavedCarePlace } } },
    async ({ actor, body }, reply) => {
      const content = checkPlace(body, holder.current());
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) =>
        one(tx, await addCarePlace(tx, content, authorOf(actor))),
      );
    },
  );

  app.put(
    '/api/care/places/:id',
    { config: write, schema: { summary: 'Write over the version read', params, body: CarePlaceChange, response } },
    async ({ actor, params: { id }, body }) => {
      const content = checkPlace(body.content, holder.current());
      return withRequest(app.database.app, actor, async (tx) => {
        const current = await one(tx, id);
        if (!(await changeCarePlace(tx, id, body.version, content, authorOf(actor))))
          throw new ApiError('care/changed-meanwhile', { current });
        return one(tx, id);
      });
    },
  );

  app.delete(
    '/api/care/places/:id',
    {
      config: write,
      schema: {
        summary: 'Delete a place without sessions to come; it can be brought back',
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        await one(tx, id);
        const count = await countSessionsToCome(tx, 'place', id);
        if (count > 0) throw new ApiError('care/in-use', { count });
        await setCarePlaceDeleted(tx, id, true);
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/care/places/:id/restore',
    { config: write, schema: { summary: 'Bring back a deleted place', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setCarePlaceDeleted(tx, id, false)))
          throw new ApiError('care/place-unknown', { id });
        return one(tx, id);
      }),
  );

  async function one(tx: Transaction<Tables>, id: string): Promise<SavedCarePlace> {
    const [place] = isUuid(id) ? await readCarePlaces(tx, [id]) : [];
    if (!place) throw new ApiError('care/place-unknown', { id });
    return placeAnswer(holder.current(), place);
  }
};
