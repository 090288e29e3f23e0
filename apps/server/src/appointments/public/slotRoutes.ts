import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { instantAt } from '@maillage/care';
import { ApiError, SlotAnswer, SlotQuery } from '@maillage/contract';
import { readOpenSessions } from '@maillage/database';
import { addDays, parseDay } from '@maillage/units';
import { atlasOf } from '../../atlas/holder.ts';
import { today } from '../../ledger/today.ts';
import { publicPlaces, readListedPlaces } from './places.ts';
import { searchSlots } from './slotSearch.ts';

const SEARCH_DAYS = 30;

/** Free slots, for anybody. */
export const slotRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);

  app.get(
    '/api/care/slots',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Next sessions and their free slots, near a commune, at a place, with a clinician, for a visit',
        tags: ['care'],
        querystring: SlotQuery,
        response: { 200: SlotAnswer },
      },
    },
    async ({ query }, reply) => {
      const { from = today(), commune, kilometres } = query;
      const to = query.to ?? addDays(from, SEARCH_DAYS - 1);
      if (!parseDay(from) || !parseDay(to)) throw new ApiError('request/invalid', { from, to });
      const near = commune === undefined ? undefined : { commune, kilometres };
      const listed = await readListedPlaces(app.database);
      const entered = query.wheelchair ? listed.filter(({ content }) => content.wheelchair) : listed;
      const places = publicPlaces(entered, holder.current(), near);
      const sessions = await readOpenSessions(app.database.appPool, {
        from: new Date(Math.max(instantAt(from, '00:00').getTime(), Date.now())),
        to: instantAt(addDays(to, 1), '00:00'),
        places: query.place === undefined ? places.ids : places.ids.filter((id) => id === query.place),
        clinician: query.clinician,
        session: query.session,
      });
      reply.header('cache-control', 'no-store');
      return searchSlots(sessions, places, query, new Date());
    },
  );
};
