import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  Coverage,
  Day,
  EQUIPMENT_TYPES,
  EquipmentChange,
  EquipmentContent,
  EquipmentList,
  roles,
  SavedEquipment,
} from '@maillage/contract';
import {
  addToRegister,
  changeInRegister,
  readRegister,
  setRegisterDeleted,
  type Tables,
  withRequest,
} from '@maillage/database';
import { COVERAGE_MINUTES, peopleWithin } from '@maillage/economics';
import type { Transaction } from 'kysely';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { today } from '../../ledger/today.ts';
import { boundsOf } from '../../territories/describe.ts';
import { findTerritory } from '../../territories/findTerritory.ts';
import { equipmentAnswer } from '../answer.ts';
import { checkEquipment } from '../check.ts';
import { MEASURED_UP_TO, minutesToNearest, serves } from '../coverage.ts';
import { authorOf, params } from './shared.ts';

/** Heavy and shared equipment: members read and see whom it reaches, coordinators write. */
export const equipmentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const read = { access: roles };
  const write = { access: ['coordinator'] } as const;
  const response = { 200: SavedEquipment };

  app.get(
    '/api/equipment',
    { config: read, schema: { summary: 'Equipment of the organisation', response: { 200: EquipmentList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        equipment: (await readRegister(tx, 'equipment')).map((item) => equipmentAnswer(holder.current(), item)),
        editable: actor.role === 'coordinator',
      })),
  );

  app.get(
    '/api/equipment/coverage',
    {
      config: read,
      schema: {
        summary: 'People within 20, 30 and 45 minutes of a type of equipment, and the minutes of each commune',
        querystring: Type.Object({
          territory: Type.String({ default: 'france', maxLength: 60 }),
          type: Type.Enum([...EQUIPMENT_TYPES]),
          date: Type.Optional(Day),
        }),
        response: { 200: Coverage },
      },
    },
    async ({ actor, query: { territory, type, date = today() } }) => {
      const atlas = holder.current();
      const { places } = atlas;
      const { hit, members } = await findTerritory(atlas, app.database, actor, territory);
      const equipment = await withRequest(app.database.app, actor, (tx) => readRegister(tx, 'equipment'));
      const sites = equipment
        .filter(({ content }) => content.type === type && serves(content, date))
        .flatMap(({ content: { commune } }) => (commune === null ? [] : [places.indexOf(commune)]))
        .filter((place) => place !== undefined);
      const minutes = minutesToNearest(atlas, sites, members);
      const counts = peopleWithin(minutes, places.population, members);
      return {
        territory: { id: hit.id, name: hit.name, bounds: boundsOf(atlas, members) },
        type,
        date,
        people: members.reduce((sum, place) => sum + places.population[place]!, 0),
        sites: sites.length,
        within: COVERAGE_MINUTES.map((limit, at) => ({ minutes: limit, people: counts[at]! })),
        codes: Array.from(members, (place) => places.codes[place]!),
        minutes: Array.from(members, (place) =>
          Number.isFinite(minutes[place]) ? Math.round(minutes[place]! * 10) / 10 : null,
        ),
        measuredUpTo: MEASURED_UP_TO,
      };
    },
  );

  app.post(
    '/api/equipment',
    { config: write, schema: { summary: 'Add equipment', body: EquipmentContent, response: { 201: SavedEquipment } } },
    async ({ actor, body }, reply) => {
      const content = checkEquipment(body, holder.current());
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) =>
        one(tx, await addToRegister(tx, 'equipment', content, authorOf(actor))),
      );
    },
  );

  app.put(
    '/api/equipment/:id',
    { config: write, schema: { summary: 'Write over the version read', params, body: EquipmentChange, response } },
    async ({ actor, params: { id }, body }) => {
      const content = checkEquipment(body.content, holder.current());
      return withRequest(app.database.app, actor, async (tx) => {
        const current = await one(tx, id);
        if (!(await changeInRegister(tx, 'equipment', id, body.version, content, authorOf(actor))))
          throw new ApiError('project/changed-meanwhile', { current });
        return one(tx, id);
      });
    },
  );

  app.delete(
    '/api/equipment/:id',
    {
      config: write,
      schema: { summary: 'Delete equipment; it can be brought back', params, response: { 204: Type.Null() } },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRegisterDeleted(tx, 'equipment', id, true)))
          throw new ApiError('project/unknown', { id });
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/equipment/:id/restore',
    { config: write, schema: { summary: 'Bring back deleted equipment', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRegisterDeleted(tx, 'equipment', id, false)))
          throw new ApiError('project/unknown', { id });
        return one(tx, id);
      }),
  );

  async function one(tx: Transaction<Tables>, id: string): Promise<SavedEquipment> {
    const [item] = isUuid(id) ? await readRegister(tx, 'equipment', id) : [];
    if (!item) throw new ApiError('project/unknown', { id });
    return equipmentAnswer(holder.current(), item);
  }
};
