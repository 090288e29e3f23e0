import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { clockAt, zoneOf } from '@maillage/care';
import { type MyHalfDay, MyHalfDays } from '@maillage/contract';
import {
  type Actor,
  readCarePlaces,
  readExchanges,
  readFeeds,
  readOwnClinician,
  readSessions,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import { atlasOf } from '../../atlas/holder.ts';
import { communeName } from '../../ledger/answer.ts';
import { feedUrl } from '../calendars/feedUrl.ts';
import { exchangeAnswers } from '../exchanges/exchangeAnswer.ts';

/** So far ahead a doctor sees their own: two seasons. */
const AHEAD_MS = 200 * 86_400_000;

/** A doctor's own half-days to come, whoever planned them, and what colleagues ask. */
export const mineRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);

  app.get(
    '/api/rotas/mine',
    {
      config: { access: ['professional', 'coordinator'] },
      schema: { summary: 'My half-days to come, requests of colleagues, my calendar', response: { 200: MyHalfDays } },
    },
    async (request) =>
      withRequest(app.database.app, request.actor, async (tx) => {
        const own = await readOwnClinician(tx);
        if (!own) return { clinician: null, halfDays: [], asked: [], calendar: null };
        const exchanges = await exchangeAnswers(tx, request.actor, await readExchanges(tx, { open: true }));
        const mine = exchanges.filter(({ doctor }) => doctor === own.id);
        const halfDays = await halfDaysOf(tx, request.actor, own.id);
        const feed = (await readFeeds(tx)).find(({ subject }) => subject === own.id);
        return {
          clinician: { id: own.id, name: own.content.name },
          halfDays: halfDays.map((one) => ({
            ...one,
            communeName: communeName(holder.current(), one.communeName) ?? '',
            exchange:
              mine.find(
                ({ cell }) => cell.cabinet === one.cabinet && cell.date === one.date && cell.half === one.half,
              ) ?? null,
          })),
          asked: exchanges.filter(({ doctor, can }) => doctor !== own.id && can.includes('accept')),
          calendar: feed ? feedUrl(app.settings.publicUrl, request, feed.token) : null,
        };
      }),
  );
};

/** `communeName` holds the code until the atlas names it. */
async function halfDaysOf(tx: Transaction<Tables>, _actor: Actor, clinician: string): Promise<MyHalfDay[]> {
  const from = new Date();
  const places = new Map((await readCarePlaces(tx)).map((place) => [place.id, place.content]));
  const sessions = await readSessions(tx, { clinician, from, to: new Date(from.getTime() + AHEAD_MS) });
  return sessions.flatMap(({ place, placeContent, startsAt, endsAt, state, origin, originId }) => {
    if (state !== 'published') return [];
    const content = places.get(place) ?? placeContent;
    const zone = zoneOf(content.commune);
    const start = clockAt(startsAt, zone);
    return [
      {
        rota: origin === 'rota' ? originId : null,
        cabinet: place,
        cabinetName: content.name,
        address: content.address,
        communeName: content.commune,
        date: start.day,
        half: start.time < '13:00' ? ('am' as const) : ('pm' as const),
        from: start.time,
        to: clockAt(endsAt, zone).time,
        exchange: null,
      },
    ];
  });
}
