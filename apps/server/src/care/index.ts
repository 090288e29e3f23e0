import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { clinicianRoutes } from './routes/clinicians.ts';
import { invitationRoutes } from './routes/invitation.ts';
import { placeRoutes } from './routes/places.ts';

/** Places where care is given in turns, and the clinicians who give their half-days. */
export const care: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(placeRoutes);
  await app.register(clinicianRoutes);
  await app.register(invitationRoutes);
};
