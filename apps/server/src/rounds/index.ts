import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { changeRoutes } from './routes/change.ts';
import { draftRoutes } from './routes/drafts.ts';
import { effectRoutes } from './routes/effects.ts';
import { fileRoutes } from './routes/files.ts';
import { publishRoute } from './routes/publish.ts';

/** Rounds of a medical bus: drafts, their calendars, what they change, their publication as sessions. */
export const rounds: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(draftRoutes);
  await app.register(changeRoutes);
  await app.register(effectRoutes);
  await app.register(fileRoutes);
  await app.register(publishRoute);
};
