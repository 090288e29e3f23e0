import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { impactRoutes } from './routes.ts';
import { startFollowing } from './startFollowing.ts';

/** Published sessions are supply: the ledger follows them, and the page of a place says what they changed. */
export const sessionSupply: FastifyPluginAsyncTypebox = async (app) => {
  startFollowing(app);
  await app.register(impactRoutes);
};
