import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { withRequest } from '@maillage/database';
import { Type } from 'typebox';

const Entry = Type.Object({
  number: Type.Integer(),
  at: Type.String(),
  person: Type.Union([Type.String(), Type.Null()]),
  action: Type.String(),
  subject: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
});
const Journal = Type.Object({
  entries: Type.Array(Entry),
  /** Number of the first entry that is not as it was written; null when the chain is whole. */
  brokenAt: Type.Union([Type.Integer(), Type.Null()]),
});

/** The journal of an organisation: who did what, in a chain that shows any later change. */
export const audit: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/audit',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'The journal of the organisation, newest first, and whether its chain is whole',
        tags: ['organisations'],
        querystring: Type.Object({
          before: Type.Optional(Type.Integer()),
          limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
        }),
        response: { 200: Journal },
      },
    },
    async ({ actor, query: { before, limit } }) => {
      const rows = await withRequest(app.database.app, actor, (tx) =>
        tx
          .selectFrom('audit_entry')
          .leftJoin('person', 'person.id', 'audit_entry.person')
          .select(['number', 'at', 'person.name', 'action', 'subject', 'details'])
          .$if(before !== undefined, (query) => query.where('number', '<', String(before)))
          .orderBy('number', 'desc')
          .limit(limit)
          .execute(),
      );
      const { rows: chain } = await app.database.ownerPool.query<{ broken: string | null }>(
        'select audit_break() as broken',
      );
      const broken = chain[0]!.broken;
      return {
        entries: rows.map(({ number, at, name, ...entry }) => ({
          ...entry,
          number: Number(number),
          at: at.toISOString(),
          person: name,
        })),
        brokenAt: broken === null ? null : Number(broken),
      };
    },
  );
};
