import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type ErrorCode, errorSentence, Me } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { demoAccounts } from '../demo/accounts.ts';
import { headersOf } from '../http/access.ts';
import { languageOf } from '../http/language.ts';
import { ADDRESS_HEADER, LANGUAGE_HEADER } from './auth.ts';
import { membershipsOf } from './memberships.ts';

/** Sign-in at /api/auth/…, and who I am. */
export const identity: FastifyPluginAsyncTypebox = async (app) => {
  const { settings } = app;
  const originOf = (request: FastifyRequest) => settings.publicUrl ?? `${request.protocol}://${request.host}`;

  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { access: 'public' },
    schema: { hide: true },
    async handler(request, reply) {
      const origin = originOf(request);
      const headers = headersOf(request.headers);
      headers.set(LANGUAGE_HEADER, languageOf(request));
      headers.set(ADDRESS_HEADER, request.ip);
      const body = request.body === undefined || request.method === 'GET' ? null : JSON.stringify(request.body);
      if (body !== null) headers.delete('content-length');
      const answer = await app.identity
        .at(origin)
        .handler(new Request(new URL(request.url, origin), { method: request.method, headers, body }));
      reply.code(answer.status).header('cache-control', 'no-store');
      for (const [name, value] of answer.headers)
        if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
      const text = await answer.text();
      return reply.send(answer.status < 400 ? text : withOurError(text, answer.status, request));
    },
  });

  app.get(
    '/api/me',
    {
      config: { access: 'public' },
      schema: { summary: 'Who is signed in, and where', tags: ['identity'], response: { 200: Me } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const person = request.actor.person ? await app.identity.person(headersOf(request.headers)) : undefined;
      const memberships = person
        ? await withRequest(app.database.app, request.actor, (tx) => membershipsOf(tx, person.id))
        : [];
      return {
        person: person ? { id: person.id, name: person.name, email: person.email } : null,
        memberships,
        locale: languageOf(request),
        identityProviders: settings.identityProviders.map(({ id, title }) => ({ id, title })),
        demoAccounts:
          settings.demo && settings.development
            ? demoAccounts.map(({ email, name, role }) => ({ email, name, role }))
            : [],
      };
    },
  );

  if (!(settings.demo && settings.development)) return;
  app.get(
    '/api/demo/sign-in',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Development only: opens the session of an invented person of the demonstration',
        tags: ['identity'],
        querystring: Type.Object({
          email: Type.Enum(demoAccounts.map(({ email }) => email)),
          to: Type.Optional(Type.String({ pattern: '^/(?![/\\\\])' })),
        }),
      },
    },
    async (request, reply) => {
      const { email, to = '/' } = request.query;
      let link = '';
      await app.identity.at(originOf(request)).api.signInMagicLink({
        body: { email, callbackURL: to, metadata: { take: (url: string) => (link = url) } },
        headers: headersOf(request.headers),
      });
      return reply.redirect(link);
    },
  );
};

/** better-auth's own answer, which its client reads, with ours beside it. */
function withOurError(text: string, status: number, request: FastifyRequest): string {
  const code = codeOf(status);
  const error = { code, message: errorSentence(code, languageOf(request), { reference: request.id, seconds: 60 }) };
  try {
    return JSON.stringify({ ...JSON.parse(text), error });
  } catch {
    return JSON.stringify({ error });
  }
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'identity/required';
  if (status === 403) return 'identity/forbidden';
  if (status === 429) return 'request/too-many';
  return status < 500 ? 'request/invalid' : 'server/failure';
}
