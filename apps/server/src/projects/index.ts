import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { equipmentRoutes } from './routes/equipment.ts';
import { planRoutes } from './routes/plan.ts';
import { projectRoutes } from './routes/projects.ts';

/** Registers that feed decisions: projects of maisons de santé and health centres, heavy and shared equipment. */
export const projects: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(projectRoutes);
  await app.register(planRoutes);
  await app.register(equipmentRoutes);
};
