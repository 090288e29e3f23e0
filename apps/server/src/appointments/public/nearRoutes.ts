import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { defaultPlan } from '@maillage/care';
import { CareNear, CareNearQuery, type Visit } from '@maillage/contract';
import { readOpenSessions } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { publicPlaces, readListedPlaces } from './places.ts';

const NEXT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Where one may wait for a place near a commune, and for which visits. */
export const nearRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);

  app.get(
    '/api/care/near',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Listed places near a commune, of the organisation of the nearest, and the visits that they offer',
        tags: ['care'],
        querystring: CareNearQuery,
        response: { 200: CareNear },
      },
    },
    async ({ query: { commune, kilometres } }) => {
      const listed = await readListedPlaces(app.database);
      const near = publicPlaces(listed, holder.current(), { commune, kilometres });
      const found = near.answersOf(new Set(near.ids)).sort((a, b) => a.kilometres! - b.kilometres!);
      const organisationOf = new Map(listed.map(({ id, organisation }) => [id, organisation]));
      const places = found.filter(({ id }) => organisationOf.get(id) === organisationOf.get(found[0]!.id));
      const sessions = await readOpenSessions(app.database.appPool, {
        from: new Date(),
        to: new Date(Date.now() + NEXT_DAYS * DAY_MS),
        places: places.map(({ id }) => id),
      });
      const visits = sessions.length > 0 ? sessions.flatMap(({ plan }) => plan.visits) : defaultPlan.visits;
      return { places, visits: [...new Map<string, Visit>(visits.map((visit) => [visit.code, visit])).values()] };
    },
  );
};
