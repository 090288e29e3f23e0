import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { bookingRoutes } from './public/bookingRoutes.ts';
import { nearRoutes } from './public/nearRoutes.ts';
import { slotRoutes } from './public/slotRoutes.ts';
import { waitingRoutes } from './public/waitingRoutes.ts';
import { appointmentRoutes } from './staff/appointmentRoutes.ts';
import { seriesRoutes } from './staff/seriesRoutes.ts';
import { sessionRoutes } from './staff/sessionRoutes.ts';
import { setupRoutes } from './staff/setupRoutes.ts';
import { staffWaitingRoutes } from './staff/waitingRoutes.ts';

/** Sessions, free slots, appointments and the waiting list: for residents without account, and for the secretary's screen. */
export const appointments: FastifyPluginAsyncTypebox = async (app) => {
  for (const routes of [
    slotRoutes,
    nearRoutes,
    bookingRoutes,
    waitingRoutes,
    sessionRoutes,
    seriesRoutes,
    appointmentRoutes,
    staffWaitingRoutes,
    setupRoutes,
  ])
    await app.register(routes);
};
