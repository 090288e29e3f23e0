import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { exportRoute } from './exportRoute.ts';
import { budgetRoutes } from './routes.ts';

/** Budgets of an organisation: read by its members, written by its coordinators; every version is kept. */
export const budgets: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(budgetRoutes);
  await app.register(exportRoute);
};
