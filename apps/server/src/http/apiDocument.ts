import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { version } from '../version.ts';
import { publicScope } from './access.ts';

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
    },
    hideUntagged: false,
  });
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => app.swagger());
}

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
