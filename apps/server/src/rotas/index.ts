import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { calendarRoutes } from './routes/calendars.ts';
import { exchangeRoutes } from './routes/exchanges.ts';
import { fileRoutes } from './routes/files.ts';
import { mineRoutes } from './routes/mine.ts';
import { publicationRoutes } from './routes/publication.ts';
import { rotaRoutes } from './routes/rotas.ts';
import { solveRoutes } from './routes/solve.ts';

/** Rotas of the advanced cabinets: drafted, solved, corrected by hand, published as sessions, exchanged between doctors. */
export const rotas: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(rotaRoutes);
  await app.register(solveRoutes);
  await app.register(publicationRoutes);
  await app.register(fileRoutes);
  await app.register(exchangeRoutes);
  await app.register(mineRoutes);
  await app.register(calendarRoutes);
};
