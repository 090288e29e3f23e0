import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { bookingRoutes } from './public/bookingRoutes.ts';
import { nearRoutes } from './public/nearRoutes.ts';
import { slotRoutes } from './public/slotRoutes.ts';
import { appointmentRoutes } from './staff/appointmentRoutes.ts';
import { sessionRoutes } from './staff/sessionRoutes.ts';

/** Sessions, free slots, appointments and the waiting list: for residents without account, and for the secretary's screen. */
export const appointments: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(slotRoutes);
  await app.register(nearRoutes);
  await app.register(bookingRoutes);
  await app.register(sessionRoutes);
  await app.register(appointmentRoutes);
};
