import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import { version } from '../version.ts';
import { publicScope } from './access.ts';
import { apiTags, tagOfPath } from './apiTags.ts';
import { errorAnswers } from './errorAnswers.ts';

/** OpenAPI 3.1 of every route with a schema, at /api/openapi.json. Comes before the routes it describes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Maillage',
        version,
        description:
          'Access to care in French territories: measured, decided, run, and what it changed. Open data, no key needed to read.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(apiTags).map(([name, description]) => ({ name, description })),
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'maillage.session_token' } } },
    },
    hideUntagged: false,
    transform: ({ schema, url, route }) => ({ schema: completed(schema ?? {}, route), url }),
  });
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => app.swagger());
}

/** What the document says beside a route's own schema: its group, who may call it, and its error answers. */
function completed(schema: FastifySchema, { url, config }: RouteOptions): FastifySchema {
  if (schema.hide) return schema;
  const access = config!.access!;
  const tags = schema.tags ?? [tagOfPath(url)];
  const { response = {} } = schema as { response?: Record<string, unknown> };
  const answers = errorAnswers({
    access,
    tag: tags[0]!,
    url,
    readsQuery: schema.querystring !== undefined,
    readsBody: schema.body !== undefined || schema.consumes !== undefined,
  });
  return {
    ...schema,
    tags,
    ...(access !== 'public' && { security: [{ session: [] }] }),
    response: { ...withSuccess(response), ...answers, ...response },
  };
}

/** A route that answers no JSON (files, events) still says that it answers. */
const withSuccess = (response: object) =>
  Object.keys(response).some((status) => status.startsWith('2') || status.startsWith('3'))
    ? {}
    : { 200: { description: 'The answer, in the form that the summary says.', type: 'null' } };

/** The readable page of the same document, at /api/docs. */
export async function showApi(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    publicScope(scope);
    // the page of Scalar carries its settings in an inline script
    scope.addHook('onSend', async (_request, reply) => {
      const policy = String(reply.getHeader('content-security-policy') ?? '');
      reply.header(
        'content-security-policy',
        policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'"),
      );
    });
    await scope.register(scalar, {
      routePrefix: '/api/docs',
      configuration: {
        url: '/api/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
        hideClientButton: true,
        title: 'Maillage · API',
      },
    });
  });
}
