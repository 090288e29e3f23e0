import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, FileProblem, Point, Territory, TerritoryDraft } from '@maillage/contract';
import type { FastifyRequest } from 'fastify';
import type { Atlas } from '../atlas/atlas.ts';
import { atlasOf } from '../atlas/holder.ts';
import {
  addTerritory,
  changeTerritory,
  createdTerritory,
  deleteTerritory,
  restoreTerritory,
} from './createdTerritories.ts';
import { describeTerritory } from './describe.ts';
import { fromCreated, unknownTerritory } from './findTerritory.ts';
import { readMembershipFile } from './membershipFile.ts';
import { resolveCommunes } from './resolveCommunes.ts';

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Words = Type.Array(Type.String({ maxLength: 200 }), { maxItems: 40_000 });
const FILE_BYTES = 4 * 2 ** 20;
const tags = ['territories'];

/** Territories that coordinators create, change, delete and bring back. */
export const writeTerritories: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const config = { access: ['coordinator'] } as const;
  app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: FILE_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  app.post(
    '/api/territories/resolve',
    {
      config: { access: 'public' },
      bodyLimit: FILE_BYTES,
      schema: {
        summary: 'The communes of today meant by codes of any year, names, published territories or a drawn ring',
        tags,
        body: Type.Object({
          codes: Type.Optional(Words),
          names: Type.Optional(Words),
          territories: Type.Optional(Words),
          polygon: Type.Optional(Type.Array(Point, { minItems: 3, maxItems: 5000 })),
        }),
        response: {
          200: Type.Object({
            communes: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), population: Type.Integer() })),
            population: Type.Integer(),
            problems: Type.Array(FileProblem),
          }),
        },
      },
    },
    async ({ body }) => {
      const { places } = holder.current();
      const resolved = resolveCommunes(holder.current(), body);
      const communes = Array.from(resolved.places, (place) => {
        const { code, name, population } = places.rows[place]!;
        return { code, name, population };
      });
      const population = communes.reduce((sum, commune) => sum + commune.population, 0);
      return { communes, population, problems: [...resolved.problems] };
    },
  );

  app.post(
    '/api/territories',
    {
      config,
      bodyLimit: FILE_BYTES,
      schema: { summary: 'Create a territory', tags, body: TerritoryDraft, response: { 201: Territory } },
    },
    async (request, reply) => {
      const communeCodes = codesToday(holder.current(), request.body.communeCodes);
      const id = await addTerritory(app.database, request.actor, { ...request.body, communeCodes });
      return reply.code(201).send(await shown(request, id));
    },
  );

  app.patch(
    '/api/territories/:id',
    {
      config,
      bodyLimit: FILE_BYTES,
      schema: {
        summary: 'Change a territory',
        tags,
        params: Id,
        body: Type.Partial(TerritoryDraft),
        response: { 200: Territory },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { communeCodes, ...fields } = request.body;
      const codes = communeCodes && codesToday(holder.current(), communeCodes);
      const change = { ...fields, ...(codes && { communeCodes: codes }) };
      if (!(await changeTerritory(app.database, request.actor, id, change)))
        throw unknownTerritory(holder.current(), id);
      return shown(request, id);
    },
  );

  app.delete(
    '/api/territories/:id',
    { config, schema: { summary: 'Delete a territory; it can be restored', tags, params: Id } },
    async ({ actor, params }, reply) => {
      if (!(await deleteTerritory(app.database, actor, params.id))) throw unknownTerritory(holder.current(), params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/territories/:id/restore',
    { config, schema: { summary: 'Undo the deletion of a territory', tags, params: Id, response: { 200: Territory } } },
    async (request) => {
      const { id } = request.params;
      if (!(await restoreTerritory(app.database, request.actor, id))) throw unknownTerritory(holder.current(), id);
      return shown(request, id);
    },
  );

  app.post(
    '/api/territories/import',
    {
      config,
      bodyLimit: FILE_BYTES,
      schema: {
        summary: 'Create the territories of a CSV file with one line per commune; with one problem, none',
        tags,
        consumes: ['text/csv'],
        querystring: Type.Object({
          kind: Type.Union([Type.Literal('cpts'), Type.Literal('tvs'), Type.Literal('custom')], { default: 'custom' }),
          visibility: Type.Union([Type.Literal('public'), Type.Literal('private')], { default: 'private' }),
          try: Type.Boolean({ default: false, description: 'Only say what the file would do.' }),
        }),
        response: {
          200: Type.Object({
            territories: Type.Array(
              Type.Object({
                id: Type.Union([Type.String(), Type.Null()]),
                name: Type.String(),
                communes: Type.Integer(),
              }),
            ),
            problems: Type.Array(FileProblem),
          }),
        },
      },
    },
    async ({ actor, body, query }) => {
      const atlas = holder.current();
      const { territories, problems } = readMembershipFile(atlas, String(body));
      if (problems.length > 0 && !query.try)
        throw new ApiError('dataset/invalid', { count: problems.length, problems });
      const answers: { id: string | null; name: string; communes: number }[] = [];
      for (const { name, places } of territories) {
        const communeCodes = Array.from(places, (place) => atlas.places.codes[place]!);
        const draft = { name, kind: query.kind, visibility: query.visibility, communeCodes };
        const id = query.try ? null : await addTerritory(app.database, actor, draft);
        answers.push({ id, name, communes: places.length });
      }
      return { territories: answers, problems: [...problems] };
    },
  );

  async function shown({ actor }: FastifyRequest, id: string) {
    const created = await createdTerritory(app.database, actor, id);
    return describeTerritory(holder.current(), fromCreated(holder.current(), actor, created!));
  }
};

/** Throws `territory/unknown-communes` with all of them, `territory/empty`. */
function codesToday(atlas: Atlas, codes: readonly string[]): string[] {
  const { places, problems } = resolveCommunes(atlas, { codes });
  if (problems.length > 0)
    throw new ApiError('territory/unknown-communes', { codes: problems.map(({ value }) => value) });
  if (places.length === 0) throw new ApiError('territory/empty');
  return Array.from(places, (place) => atlas.places.codes[place]!);
}
