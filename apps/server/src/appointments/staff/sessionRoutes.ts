import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { instantAt } from '@maillage/care';
import {
  ApiError,
  ChangedSession,
  Day,
  roles,
  SessionChange,
  SessionContent,
  SessionList,
  StaffSession,
} from '@maillage/contract';
import { addSession, changeSession, readSessions, type Tables, toldNow, withRequest } from '@maillage/database';
import { addDays } from '@maillage/units';
import type { Transaction } from 'kysely';
import { today } from '../../ledger/today.ts';
import { authorOf } from '../../projects/routes/shared.ts';
import { checkSessions } from './checkSession.ts';
import { sessionAnswer } from './sessionAnswer.ts';

const Id = Type.String({ format: 'uuid' });
const params = Type.Object({ id: Id });
const tags = ['care'];

/** Sessions, whoever wrote them; written by hand here. */
export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const write = { access: ['coordinator'] } as const;

  app.get(
    '/api/sessions',
    {
      config: { access: roles },
      schema: {
        summary: 'Sessions of the organisation between two days, with how full they are',
        tags,
        querystring: Type.Object({
          from: Type.Optional(Day),
          to: Type.Optional(Day),
          place: Type.Optional(Id),
          clinician: Type.Optional(Id),
          series: Type.Optional(Id),
        }),
        response: { 200: SessionList },
      },
    },
    async ({ actor, query: { from = today(), to = addDays(from, 6), place, clinician, series } }) => {
      const sessions = await withRequest(app.database.app, actor, (tx) =>
        readSessions(tx, {
          from: instantAt(from, '00:00'),
          to: instantAt(addDays(to, 1), '00:00'),
          place,
          clinician,
          originId: series,
        }),
      );
      return { sessions: sessions.map(sessionAnswer), editable: actor.role === 'coordinator' };
    },
  );

  app.post(
    '/api/sessions',
    {
      config: write,
      schema: { summary: 'Add a session by hand', tags, body: SessionContent, response: { 201: StaffSession } },
    },
    async ({ actor, body }, reply) => {
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => {
        const [written] = await checkSessions(tx, [body]);
        return one(tx, await addSession(tx, written!, { origin: 'hand' }, authorOf(actor)));
      });
    },
  );

  app.put(
    '/api/sessions/:id',
    {
      config: write,
      schema: {
        summary:
          'Change a session: time, place, clinician, state; its appointments move or are warned in the same transaction',
        tags,
        params,
        body: SessionChange,
        response: { 200: ChangedSession },
      },
    },
    async ({ actor, params: { id }, body: { version, content } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const current = await one(tx, id);
        const [written] = await checkSessions(tx, [content], [id]);
        if (!(await changeSession(tx, id, version, written!, authorOf(actor))))
          throw new ApiError('care/changed-meanwhile', { current });
        return { session: await one(tx, id), told: await toldNow(tx) };
      }),
  );
};

async function one(tx: Transaction<Tables>, id: string): Promise<StaffSession> {
  const [session] = await readSessions(tx, { ids: [id] });
  if (!session) throw new ApiError('care/session-unknown');
  return sessionAnswer(session);
}
