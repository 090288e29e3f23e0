import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError } from '@maillage/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { communeAccess } from '../access/communeAccess.ts';
import { display } from '../access/displayed.ts';
import { territoryAccess } from '../access/territoryAccess.ts';
import { atlasOf } from '../atlas/holder.ts';
import { communeCard } from '../communes/card.ts';
import { findCommune } from '../communes/findCommune.ts';
import { languageOf } from '../http/language.ts';
import { findTerritory } from '../territories/findTerritory.ts';
import { type PageHead, pageShell } from './pageShell.ts';
import { robots, siteMap } from './siteMap.ts';
import { communeHead, territoryHead } from './summaries.ts';

const GENERAL_PRACTICE = 'general-practitioner';

/** Public pages that say what they are before any script runs: shared in a message, read by a search engine or without scripts. */
export const pages: FastifyPluginAsyncTypebox = async (app) => {
  const { database, settings } = app;
  const holder = atlasOf(database, settings.dataFolder);
  const config = { access: 'public' } as const;

  app.get(
    '/communes/:code',
    { config, schema: { hide: true, params: Type.Object({ code: Type.String() }) } },
    (request, reply) =>
      page(request, reply, async (url) => {
        const atlas = holder.current();
        const found = findCommune(atlas, request.params.code);
        const access = communeAccess(display(atlas, GENERAL_PRACTICE, undefined), found);
        return communeHead(communeCard(atlas, found), access, languageOf(request), url);
      }),
  );

  // the page that creates one, not a territory of that name
  app.get('/territoires/nouveau', { config, schema: { hide: true } }, (request, reply) =>
    page(request, reply, async (url) => plain(languageOf(request), url)),
  );

  app.get(
    '/territoires/:id',
    { config, schema: { hide: true, params: Type.Object({ id: Type.String() }) } },
    (request, reply) =>
      page(request, reply, async (url) => {
        const atlas = holder.current();
        const { hit, members } = await findTerritory(atlas, database, {}, request.params.id);
        const answer = territoryAccess(display(atlas, GENERAL_PRACTICE, undefined), hit, members);
        return territoryHead(answer, languageOf(request), url);
      }),
  );

  app.get('/robots.txt', { config, schema: { hide: true } }, async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(originOf(request))),
  );

  app.get('/sitemap.xml', { config, schema: { hide: true } }, async (request, reply) =>
    reply.type('application/xml; charset=utf-8').send(siteMap(holder.current(), originOf(request))),
  );

  const originOf = ({ protocol, host }: FastifyRequest) => settings.publicUrl ?? `${protocol}://${host}`;

  /** Without figures (loading, unknown place) the application is sent as it is, and says so itself. */
  async function page(request: FastifyRequest, reply: FastifyReply, headOf: (url: string) => Promise<PageHead>) {
    const origin = originOf(request);
    const { head, status } = await headOf(origin + request.url.split('?')[0]).then(
      (found) => ({ head: found, status: 200 }),
      (error: unknown) => ({ head: undefined, status: statusOf(error) }),
    );
    const html = await pageShell(settings.webFolder, head ?? plain(languageOf(request), origin));
    if (html === undefined) throw new ApiError('request/unknown-route');
    return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  }
};

const plain = (language: string, url: string): PageHead => ({
  title: 'Maillage',
  description: '',
  language,
  url,
  summary: '',
});

function statusOf(error: unknown): number {
  if (!(error instanceof ApiError)) throw error;
  return error.code === 'reference/loading' ? 200 : 404;
}
