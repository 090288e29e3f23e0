import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { defaultPlan } from '@maillage/care';
import {
  AbsenceContent,
  ApiError,
  roles,
  SavedAbsence,
  type SlotPlan,
  SlotTemplateAnswer,
  SlotTemplateContent,
} from '@maillage/contract';
import { keepPlan, readCarePlaces, readClinicians, type Tables, withRequest } from '@maillage/database';
import { sql, type Transaction } from 'kysely';
import { planProblems, refuse } from './checkSession.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const tags = ['care'];

/** How sessions are divided by default, and when clinicians are away. */
export const setupRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const secretary = { access: ['coordinator'] } as const;
  const both = { access: ['coordinator', 'professional'] } as const;

  app.get(
    '/api/slot-templates',
    {
      config: { access: roles },
      schema: {
        summary: 'How new sessions are divided into slots, by place',
        tags,
        response: { 200: SlotTemplateAnswer },
      },
    },
    async ({ actor }) => withRequest(app.database.app, actor, templates),
  );

  app.put(
    '/api/slot-templates',
    {
      config: secretary,
      schema: {
        summary: 'Set it for a place, or for all others; sessions written before keep theirs',
        tags,
        body: SlotTemplateContent,
        response: { 200: SlotTemplateAnswer },
      },
    },
    async ({ actor, body: { place, plan } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        refuse(planProblems(plan, 'plan/'));
        if (place !== null && (await readCarePlaces(tx, [place])).length === 0)
          throw new ApiError('care/place-unknown');
        const kept = await keepPlan(tx, plan);
        await tx
          .insertInto('slot_template')
          .values({ organisation: actor.organisation!, place, plan: kept, updated_by: actor.person! })
          .onConflict((conflict) =>
            conflict
              .columns(['organisation', 'place'])
              .doUpdateSet({ plan: kept, updated_by: actor.person!, updated_at: sql<Date>`now()` }),
          )
          .execute();
        return templates(tx);
      }),
  );

  app.get(
    '/api/absences',
    {
      config: { access: roles },
      schema: {
        summary: 'Absences of clinicians to come',
        tags,
        response: { 200: Type.Object({ absences: Type.Array(SavedAbsence) }) },
      },
    },
    async ({ actor }) => withRequest(app.database.app, actor, async (tx) => ({ absences: await absences(tx) })),
  );

  app.post(
    '/api/absences',
    {
      config: both,
      schema: {
        summary:
          'A clinician will be away: their slots close, those who had one are told. Clinicians say it for themselves',
        tags,
        body: AbsenceContent,
        response: { 201: SavedAbsence },
      },
    },
    async ({ actor, body: { clinician, startsAt, endsAt, note } }, reply) => {
      if (!(Date.parse(startsAt) < Date.parse(endsAt)))
        throw new ApiError('care/times-reversed', { from: startsAt, to: endsAt });
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => {
        const known = (await readClinicians(tx, clinician))[0];
        if (!known || (actor.role !== 'coordinator' && known.person !== actor.person))
          throw new ApiError('care/clinician-unknown');
        const { id } = await tx
          .insertInto('clinician_absence')
          .values({
            organisation: actor.organisation!,
            clinician,
            starts_at: new Date(startsAt),
            ends_at: new Date(endsAt),
            note,
            updated_by: actor.person!,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return (await absences(tx)).find((one) => one.id === id)!;
      });
    },
  );

  app.delete(
    '/api/absences/:id',
    {
      config: both,
      schema: {
        summary: 'The clinician will be there after all: the slots open again',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      const { numUpdatedRows } = await withRequest(app.database.app, actor, (tx) =>
        tx
          .updateTable('clinician_absence')
          .set({ cancelled_at: sql<Date>`now()`, updated_by: actor.person! })
          .where('id', '=', id)
          .where('cancelled_at', 'is', null)
          .executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) throw new ApiError('care/entry-unknown');
      return reply.code(204).send(null);
    },
  );
};

async function templates(tx: Transaction<Tables>) {
  const rows = await tx
    .selectFrom('slot_template as t')
    .innerJoin('slot_plan as p', 'p.id', 't.plan')
    .select(['t.id', 't.place', 'p.content as plan', 't.updated_at as updatedAt'])
    .where('t.organisation', '=', sql<string>`current_organisation()`)
    .execute();
  return {
    templates: rows.map((row) => ({ ...row, plan: row.plan as SlotPlan, updatedAt: row.updatedAt.toISOString() })),
    fallback: defaultPlan as unknown as SlotPlan,
  };
}

async function absences(tx: Transaction<Tables>): Promise<SavedAbsence[]> {
  const rows = await tx
    .selectFrom('clinician_absence as a')
    .innerJoin('clinician as c', 'c.id', 'a.clinician')
    .select([
      'a.id',
      'a.clinician',
      'c.name as clinicianName',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.note',
    ])
    .where('a.organisation', '=', sql<string>`current_organisation()`)
    .where('a.cancelled_at', 'is', null)
    .where('a.ends_at', '>', sql<Date>`now()`)
    .orderBy('a.starts_at')
    .execute();
  return rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}
