import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, DatasetList, type Language } from '@maillage/contract';
import { dataSets, findDataSet } from '@maillage/open-data';
import { atlasOf } from '../atlas/holder.ts';
import { languageOf } from '../http/language.ts';
import { datasetList } from './datasetList.ts';
import type { ImportOrder } from './importOrder.ts';
import { receiveFiles } from './receiveFiles.ts';
import { runImport } from './runImport.ts';

const Started = Type.Object({ job: Type.String({ format: 'uuid' }) });
const tags = ['data'];

/** Public data sets: what is loaded, and loading them; the work itself is a job that can be followed and cancelled. */
export const data: FastifyPluginAsyncTypebox = async (app) => {
  const { database, settings, jobs } = app;
  const holder = atlasOf(database, settings.dataFolder);
  const folder = join(settings.dataFolder, 'downloads');
  await app.register(multipart);

  app.get(
    '/api/datasets',
    {
      config: { access: 'public' },
      schema: { summary: 'Public data sets and what of them is loaded', tags, response: { 200: DatasetList } },
    },
    async () => datasetList(database),
  );

  app.post(
    '/api/datasets/:id/pull',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Download the official files of a data set, check them, and swap them in',
        tags,
        params: Type.Object({ id: Type.String({ maxLength: 80 }) }),
        response: { 202: Started },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!findDataSet(id))
        throw new ApiError('dataset/unknown', { dataset: id, suggestions: dataSets.map((set) => set.id) });
      const order: ImportOrder = { kind: 'pull', dataset: id, mirror: settings.dataMirror, url: database.url, folder };
      return reply.code(202).send({ job: await start(`pull ${id}`, request.actor.person, order, languageOf(request)) });
    },
  );

  app.post(
    '/api/datasets/import',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Import files of this machine (multipart: file, and dataset when it should not be recognised)',
        tags,
        consumes: ['multipart/form-data'],
        response: { 202: Started },
      },
    },
    async (request, reply) => {
      const received = join(settings.dataFolder, 'uploads', request.id.replaceAll(/\W/g, '-') + Date.now());
      const drop = () => rm(received, { recursive: true, force: true });
      try {
        const files = await receiveFiles(request, received, settings.uploadLimitMb);
        const order: ImportOrder = { kind: 'files', files, url: database.url, folder };
        const kind = `import ${files.map(({ dataset }) => dataset).join(' ')}`;
        return reply.code(202).send({ job: await start(kind, request.actor.person, order, languageOf(request), drop) });
      } catch (error) {
        await drop();
        throw error;
      }
    },
  );

  function start(
    kind: string,
    person: string | undefined,
    order: ImportOrder,
    language: Language,
    after = async () => {},
  ) {
    return jobs.start(kind, person, async (progress) => {
      try {
        await runImport(order, progress, language);
        await holder.refresh();
      } finally {
        await after();
      }
    });
  }
};
