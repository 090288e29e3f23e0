import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { gridRoutes } from './routes/grid.ts';
import { wordRoutes } from './routes/words.ts';

/** When clinicians can give half-days: they say it, or somebody says it for them; everybody's on one grid. */
export const availability: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(wordRoutes);
  await app.register(gridRoutes);
};
