import { randomBytes } from 'node:crypto';
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, type CalendarFeed, CalendarFeedList, CalendarFeedStart } from '@maillage/contract';
import {
  addFeed,
  readCarePlaces,
  readClinicians,
  readFeed,
  readFeeds,
  readOwnClinician,
  revokeFeed,
  type StoredFeed,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import { isUuid } from '../../ledger/isUuid.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { feedUrl } from '../calendars/feedUrl.ts';
import { writeCalendar } from '../calendars/writeCalendar.ts';

/** 192 bits, 32 characters of an address. */
const TOKEN_BYTES = 24;

/** Calendars of doctors and cabinets, read by whoever has their secret address, until it is withdrawn. */
export const calendarRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { access: ['professional', 'coordinator'] } as const;
  const response = { 200: CalendarFeedList };
  const answer = (request: FastifyRequest, feeds: readonly StoredFeed[]): CalendarFeedList => ({
    feeds: feeds.map(
      ({ token, ...feed }): CalendarFeed => ({ ...feed, url: feedUrl(app.settings.publicUrl, request, token) }),
    ),
  });

  app.get(
    '/api/rotas/calendars',
    { config, schema: { summary: 'Calendars that I may share', response } },
    async (request) => withRequest(app.database.app, request.actor, async (tx) => answer(request, await readFeeds(tx))),
  );

  app.post(
    '/api/rotas/calendars',
    { config, schema: { summary: 'Make the secret address of a calendar', body: CalendarFeedStart, response } },
    async (request) =>
      withRequest(app.database.app, request.actor, async (tx) => {
        await checkSubject(tx, request.actor.role === 'coordinator', request.body);
        const known = (await readFeeds(tx)).some(({ subject }) => subject === request.body.subject);
        const token = randomBytes(TOKEN_BYTES).toString('base64url');
        if (!known) await addFeed(tx, { ...request.body, token }, authorOf(request.actor));
        return answer(request, await readFeeds(tx));
      }),
  );

  app.delete(
    '/api/rotas/calendars/:id',
    { config, schema: { summary: 'Withdraw an address: it answers no more', params, response } },
    async (request) =>
      withRequest(app.database.app, request.actor, async (tx) => {
        const { id } = request.params;
        if (!isUuid(id) || !(await revokeFeed(tx, id))) throw new ApiError('calendar/unknown');
        return answer(request, await readFeeds(tx));
      }),
  );

  app.get(
    '/api/ical/:file',
    {
      config: { access: 'public' },
      schema: {
        summary: 'A calendar, for whoever has its secret address',
        tags: ['rotas'],
        params: Type.Object({ file: Type.String({ maxLength: 80 }) }),
      },
    },
    async (request, reply) => {
      const token = request.params.file.replace(/\.ics$/, '');
      const feed = await withRequest(app.database.app, {}, (tx) => readFeed(tx, token));
      if (!feed) throw new ApiError('calendar/unknown');
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, max-age=300')
        .send(writeCalendar(feed));
    },
  );
};

/** A coordinator shares any; a doctor their own. */
async function checkSubject(
  tx: Transaction<Tables>,
  coordinates: boolean,
  { kind, subject }: CalendarFeedStart,
): Promise<void> {
  const own = coordinates ? undefined : await readOwnClinician(tx);
  if (!coordinates && (kind !== 'clinician' || own?.id !== subject)) throw new ApiError('calendar/unknown');
  const found =
    isUuid(subject) && (kind === 'place' ? await readCarePlaces(tx, [subject]) : await readClinicians(tx, subject));
  if (!found || found.length === 0) throw new ApiError('calendar/unknown');
}
