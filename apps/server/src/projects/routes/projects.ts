import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  OneProject,
  ProjectChange,
  ProjectContent,
  ProjectList,
  roles,
  SavedProject,
} from '@maillage/contract';
import {
  addRegisterNote,
  addToRegister,
  changeInRegister,
  readRegister,
  readRegisterEntries,
  readRegisterNotes,
  readRegisterVersions,
  setRegisterDeleted,
  withRequest,
} from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { isUuid } from '../../ledger/isUuid.ts';
import { projectAnswer } from '../answer.ts';
import { checkProject } from '../check.ts';
import { follow, unplan } from '../plan.ts';
import { readProject } from '../readProject.ts';
import { authorOf, params } from './shared.ts';

/** Projects of maisons de santé and health centres: members read, coordinators write. */
export const projectRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const read = { access: roles };
  const write = { access: ['coordinator'] } as const;
  const response = { 200: SavedProject };

  app.get(
    '/api/projects',
    { config: read, schema: { summary: 'Projects of the organisation', response: { 200: ProjectList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const entries = await readRegisterEntries(tx);
        const items = await readRegister(tx, 'project');
        return {
          projects: items.map((item) => projectAnswer(holder.current(), item, entries.get(item.id)?.length ?? 0)),
          editable: actor.role === 'coordinator',
        };
      }),
  );

  app.get(
    '/api/projects/:id',
    {
      config: read,
      schema: { summary: 'A project, its notes and its history', params, response: { 200: OneProject } },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const project = await readProject(tx, holder.current(), id);
        const notes = await readRegisterNotes(tx, id);
        const versions = await readRegisterVersions(tx, id);
        return {
          project,
          notes: notes.map(({ text, at, by }) => ({ text, at: at.toISOString(), by: by ?? '' })),
          history: versions.map(({ number, at, by, content }) => ({
            number,
            at: at.toISOString(),
            by: by ?? '',
            stage: (content as ProjectContent).stage,
          })),
          editable: actor.role === 'coordinator',
        };
      }),
  );

  app.post(
    '/api/projects',
    { config: write, schema: { summary: 'Add a project', body: ProjectContent, response: { 201: SavedProject } } },
    async ({ actor, body }, reply) => {
      const atlas = holder.current();
      const content = checkProject(body, atlas);
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) =>
        readProject(tx, atlas, await addToRegister(tx, 'project', content, authorOf(actor))),
      );
    },
  );

  app.put(
    '/api/projects/:id',
    {
      config: write,
      schema: {
        summary: 'Write the next version over the one read; planned supply follows',
        params,
        body: ProjectChange,
        response,
      },
    },
    async ({ actor, params: { id }, body }) => {
      const atlas = holder.current();
      const content = checkProject(body.content, atlas);
      return withRequest(app.database.app, actor, async (tx) => {
        const current = await readProject(tx, atlas, id);
        if (!(await changeInRegister(tx, 'project', id, body.version, content, authorOf(actor))))
          throw new ApiError('project/changed-meanwhile', { current });
        await follow(tx, atlas, { id, content }, authorOf(actor));
        return readProject(tx, atlas, id);
      });
    },
  );

  app.post(
    '/api/projects/:id/notes',
    {
      config: write,
      schema: {
        summary: 'Add a note; notes are never changed',
        params,
        body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }),
        response,
      },
    },
    async ({ actor, params: { id }, body: { text } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const project = await readProject(tx, holder.current(), id);
        await addRegisterNote(tx, id, text, authorOf(actor));
        return project;
      }),
  );

  app.delete(
    '/api/projects/:id',
    {
      config: write,
      schema: {
        summary: 'Delete a project with its planned supply; it can be brought back',
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRegisterDeleted(tx, 'project', id, true)))
          throw new ApiError('project/unknown', { id });
        await unplan(tx, holder.current(), id, authorOf(actor));
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/projects/:id/restore',
    { config: write, schema: { summary: 'Bring back a deleted project, without planned supply', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setRegisterDeleted(tx, 'project', id, false)))
          throw new ApiError('project/unknown', { id });
        return readProject(tx, holder.current(), id);
      }),
  );
};
