import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, RoleSchema } from '@maillage/contract';
import { withRequest } from '@maillage/database';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { recordAudit } from '../audit/record.ts';
import { inviteMember } from './inviteMember.ts';

const tags = ['organisations'];
const OrganisationDraft = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 200 }),
  kind: Type.Enum(['cpts', 'epci', 'departement', 'ars', 'practice']),
});
const Member = Type.Object({
  person: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: RoleSchema,
  since: Type.String(),
});
const MemberDraft = Type.Object({
  email: Type.String({ format: 'email' }),
  name: Type.Optional(Type.String({ maxLength: 200 })),
  role: RoleSchema,
});
const MemberRef = Type.Object({ person: Type.String(), role: RoleSchema });

/** Organisations and who holds which role in them. */
export const organisations: FastifyPluginAsyncTypebox = async (app) => {
  const { app: requests } = app.database;

  app.post(
    '/api/organisations',
    {
      config: { access: 'person' },
      schema: {
        summary: 'Opens an organisation; who opens it coordinates it',
        tags,
        body: OrganisationDraft,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async ({ actor, body: { name, kind } }, reply) => {
      if (!app.settings.founding) throw new ApiError('identity/forbidden');
      const id = await withRequest(requests, { person: actor.person }, async (tx) => {
        const { rows } = await sql<{ id: string }>`select found_organisation(${name}, ${kind}) as id`.execute(tx);
        await sql`select set_config('maillage.organisation', ${rows[0]!.id}, true)`.execute(tx);
        await recordAudit(tx, 'organisation/opened', name, { kind });
        return rows[0]!.id;
      });
      return reply.code(201).send({ id });
    },
  );

  app.get(
    '/api/members',
    {
      config: { access: ['coordinator', 'professional', 'elected', 'partner', 'reader'] },
      schema: {
        summary: 'Members of the organisation in which the reader acts',
        tags,
        response: { 200: Type.Object({ members: Type.Array(Member) }) },
      },
    },
    async ({ actor }) => {
      const members = await withRequest(requests, actor, (tx) =>
        tx
          .selectFrom('membership')
          .innerJoin('person', 'person.id', 'membership.person')
          .select(['membership.person', 'person.name', 'person.email', 'membership.role', 'membership.since'])
          .where('membership.organisation', '=', actor.organisation!)
          .orderBy('person.name')
          .execute(),
      );
      return { members: members.map(({ since, ...member }) => ({ ...member, since: since.toISOString() })) };
    },
  );

  app.post(
    '/api/members',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Gives a role to a person, who is told by mail',
        tags,
        body: MemberDraft,
        response: { 201: MemberRef },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const person = await inviteMember(app, request, body);
      return reply.code(201).send({ person, role: body.role });
    },
  );

  app.delete(
    '/api/members/:person/:role',
    {
      config: { access: ['coordinator'] },
      schema: { summary: 'Takes a role back from a person', tags, params: MemberRef, response: { 204: Type.Null() } },
    },
    async ({ actor, params: { person, role } }, reply) => {
      await withRequest(requests, actor, async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('membership')
          .where('organisation', '=', actor.organisation!)
          .where('person', '=', person)
          .where('role', '=', role)
          .executeTakeFirst();
        if (numDeletedRows === 0n) throw new ApiError('member/unknown');
        if (await nobodyCoordinates(tx, actor.organisation!)) throw new ApiError('member/last-coordinator');
        await recordAudit(tx, 'member/removed', person, { role });
      });
      return reply.code(204).send(null);
    },
  );
};

/** An organisation without coordinator could never change again. */
async function nobodyCoordinates(tx: Parameters<typeof recordAudit>[0], organisation: string): Promise<boolean> {
  const left = await tx
    .selectFrom('membership')
    .select('person')
    .where('organisation', '=', organisation)
    .where('role', '=', 'coordinator')
    .executeTakeFirst();
  return left === undefined;
}
