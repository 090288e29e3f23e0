import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readScenarioRoutes } from './routes/read.ts';
import { writeScenarioRoutes } from './routes/write.ts';

/** What-if scenarios: written by coordinators, read by members, shared by link, planned into the ledger. */
export const scenarios: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(readScenarioRoutes);
  await app.register(writeScenarioRoutes);
};
