import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Health } from '@maillage/contract';
import { version } from '../version.ts';

/** GET /api/health answers as soon as the server listens, and says how far the data are. */
export const health: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/health',
    {
      config: { access: 'public', rateLimit: false },
      schema: {
        tags: ['platform'],
        summary: 'Whether the server answers, and how far its data are',
        response: { 200: Health },
      },
    },
    async () => {
      const { status, message, progress } = app.loading;
      return {
        status,
        version,
        database: app.database.server.kind,
        reference: { communes: await communes(), message, progress },
      };
    },
  );

  async function communes(): Promise<number> {
    const { rows } = await app.database.appPool.query<{ count: number }>(
      "select count(*)::int as count from commune where kind <> 'arrondissement'",
    );
    return rows[0]!.count;
  }
};
