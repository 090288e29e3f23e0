import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { zoningFiles } from './routes/files.ts';
import { readZoning } from './routes/read.ts';
import { writeZoning } from './routes/write.ts';

/** The zoning workspace of a région: national selection, drafts, their history, and the files made of them. */
export const zoning: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(readZoning);
  await app.register(writeZoning);
  await app.register(zoningFiles);
};
