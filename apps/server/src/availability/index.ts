import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { calendarRoutes } from './routes/calendars.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { gridRoutes } from './routes/grid.ts';
import { linkRoutes } from './routes/links.ts';
import { wordRoutes } from './routes/words.ts';
import { scheduleWork } from './work.ts';

/** When clinicians can give half-days: they say it, or somebody says it for them; everybody's on one grid. */
export const availability: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(wordRoutes);
  await app.register(calendarRoutes);
  await app.register(gridRoutes);
  await app.register(campaignRoutes);
  await app.register(linkRoutes);
  await scheduleWork(app);
};
