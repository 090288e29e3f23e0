import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, FhirKeyDraft, FhirKeyList, NewFhirKey, SharedIdentity } from '@maillage/contract';
import { recordAs, type Tables, withRequest } from '@maillage/database';
import { parseFiness } from '@maillage/units';
import type { Transaction } from 'kysely';
import { Type } from 'typebox';
import { hashOf } from './reader.ts';

const tags = ['fhir'];
const config = { access: ['coordinator'] } as const;
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** How an organisation appears to other systems, and the keys it gives to regulation and to professionals' software. */
export const keyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { app: requests } = app.database;

  app.get(
    '/api/fhir/keys',
    { config, schema: { summary: 'Keys given out, without their secret', tags, response: { 200: FhirKeyList } } },
    async ({ actor }) => {
      const rows = await withRequest(requests, actor, (tx) =>
        tx.selectFrom('fhir_key').selectAll().orderBy('created_at', 'desc').execute(),
      );
      return {
        keys: rows.map(({ id, name, audiences, created_at, last_used_at, revoked_at }) => ({
          id,
          name,
          audiences: audiences as FhirKeyDraft['audiences'],
          createdAt: created_at.toISOString(),
          lastUsedAt: last_used_at?.toISOString() ?? null,
          revokedAt: revoked_at?.toISOString() ?? null,
        })),
      };
    },
  );

  app.post(
    '/api/fhir/keys',
    {
      config,
      schema: {
        summary: 'Give out a key; its secret is shown this once',
        tags,
        body: FhirKeyDraft,
        response: { 201: NewFhirKey },
      },
    },
    async ({ actor, body: { name, audiences } }, reply) => {
      const key = randomBytes(32).toString('base64url');
      const id = await withRequest(requests, actor, async (tx) => {
        const written = await tx
          .insertInto('fhir_key')
          .values({ organisation: actor.organisation!, name, hash: hashOf(key), audiences, created_by: actor.person! })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordAs(tx, 'fhir-key.add', `fhir_key:${written.id}`);
        return written.id;
      });
      return reply.code(201).header('cache-control', 'no-store').send({ id, key });
    },
  );

  app.delete(
    '/api/fhir/keys/:id',
    {
      config,
      schema: { summary: 'Revoke a key, at once and for good', tags, params: Id, response: { 204: Type.Null() } },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(requests, actor, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('fhir_key')
          .set({ revoked_at: new Date() })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw new ApiError('fhir/key-unknown');
        await recordAs(tx, 'fhir-key.revoke', `fhir_key:${id}`);
      });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/organisation/identity',
    {
      config,
      schema: { summary: 'FINESS and telephone that other systems see', tags, response: { 200: SharedIdentity } },
    },
    async ({ actor }) => withRequest(requests, actor, (tx) => identity(tx, actor.organisation!)),
  );

  app.put(
    '/api/organisation/identity',
    {
      config,
      schema: { summary: 'Change FINESS and telephone', tags, body: SharedIdentity, response: { 200: SharedIdentity } },
    },
    async ({ actor, body: { finess, phone } }) => {
      if (finess !== null && !parseFiness(finess)) throw new ApiError('fhir/finess-invalid', { value: finess });
      return withRequest(requests, actor, async (tx) => {
        await tx.updateTable('organisation').set({ finess, phone }).where('id', '=', actor.organisation!).execute();
        await recordAs(tx, 'organisation.identity', `organisation:${actor.organisation}`);
        return identity(tx, actor.organisation!);
      });
    },
  );
};

async function identity(tx: Transaction<Tables>, organisation: string): Promise<SharedIdentity> {
  return tx
    .selectFrom('organisation')
    .select(['finess', 'phone'])
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
}
