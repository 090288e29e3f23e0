import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CommuneCode } from '@maillage/contract';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Atlas } from '../atlas/atlas.ts';
import { atlasOf } from '../atlas/holder.ts';
import { findCommune } from '../communes/findCommune.ts';
import { languageOf } from '../http/language.ts';
import { calendarOf } from './calendarOf.ts';
import { embedPage } from './embedPage.ts';
import { readNextSessions } from './readNextSessions.ts';
import { words } from './words.ts';

const Asked = Type.Object({
  commune: Type.Optional(CommuneCode),
  kilometres: Type.Number({ minimum: 0, maximum: 200, default: 20 }),
  place: Type.Optional(Type.String({ format: 'uuid' })),
  days: Type.Integer({ minimum: 1, maximum: 180, default: 30 }),
  lang: Type.Optional(Type.Enum(['fr', 'en'])),
});
/** Sessions of a page that somebody puts into another site: enough for a month of a canton. */
const MOST_ON_A_PAGE = 60;

/** The next sessions near a commune, for other sites and for calendars; nothing here is about a patient. */
export const nextSessions: FastifyPluginAsyncTypebox = async (app) => {
  const { database, settings } = app;
  const holder = atlasOf(database, settings.dataFolder);
  const config = { access: 'public' } as const;
  const originOf = ({ protocol, host }: FastifyRequest) => settings.publicUrl ?? `${protocol}://${host}`;

  app.get('/integration/seances', { config, schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const atlas = holder.current();
    const near = communeOf(atlas, request.query.commune);
    const sessions = await readNextSessions(database, atlas, { ...request.query, commune: near?.code });
    const page = embedPage(sessions.slice(0, MOST_ON_A_PAGE), {
      near,
      days: request.query.days,
      language: languageOf(request),
      origin: originOf(request),
    });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .header('content-security-policy', FRAMED_ANYWHERE)
      .removeHeader('x-frame-options')
      .send(page);
  });

  app.get(
    '/api/care/sessions.ics',
    {
      config,
      schema: {
        summary: 'Next sessions near a commune or of a place, as a calendar to subscribe to (iCalendar)',
        tags: ['care'],
        querystring: Asked,
      },
    },
    async (request, reply) => {
      const atlas = holder.current();
      const language = languageOf(request);
      const near = communeOf(atlas, request.query.commune);
      const sessions = await readNextSessions(database, atlas, { ...request.query, commune: near?.code });
      const name =
        near === undefined ? words.titleAnywhere[language] : words.title[language].replace('{commune}', near.name);
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .send(calendarOf(sessions, name, originOf(request), language));
    },
  );
};

/** The commune asked for, or the one of today into which it merged. */
const communeOf = (atlas: Atlas, code: string | undefined) =>
  code === undefined ? undefined : findCommune(atlas, code);

/** Only this page may stand in a frame of another site: it has no script, no form and no session. */
const FRAMED_ANYWHERE =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";
