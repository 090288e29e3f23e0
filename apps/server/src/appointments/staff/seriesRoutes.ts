import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { followSeries, type Occurrence, occurrences, zoneOf } from '@maillage/care';
import {
  ApiError,
  ChangedSeries,
  roles,
  SavedSeries,
  SeriesChange,
  SeriesList,
  type SessionContent,
  SessionSeriesContent,
} from '@maillage/contract';
import {
  type Author,
  addSeries,
  addSession,
  changeSeries,
  changeSession,
  readCarePlaces,
  readSeries,
  readSessions,
  type StoredSeries,
  type Tables,
  toldNow,
  withRequest,
} from '@maillage/database';
import { daysBetween, parseDay } from '@maillage/units';
import type { Transaction } from 'kysely';
import { authorOf } from '../../projects/routes/shared.ts';
import { checkSessions } from './checkSession.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const tags = ['care'];
const MOST_DAYS = 2 * 366;

/** Sessions that come back, with their exceptions. A change of the rule changes its sessions to come, and nobody is left untold. */
export const seriesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const write = { access: ['coordinator'] } as const;

  app.get(
    '/api/session-series',
    {
      config: { access: roles },
      schema: { summary: 'Rules of sessions that come back', tags, response: { 200: SeriesList } },
    },
    async ({ actor }) => withRequest(app.database.app, actor, async (tx) => ({ series: await readSeries(tx) })),
  );

  app.post(
    '/api/session-series',
    {
      config: write,
      schema: {
        summary: 'Add sessions that come back: all of them, or none and every clash',
        tags,
        body: SessionSeriesContent,
        response: { 201: SavedSeries },
      },
    },
    async ({ actor, body }, reply) => {
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => {
        const planned = await occurrencesOf(tx, body);
        const { first, last } = body.recurrence;
        if (planned.length === 0) throw new ApiError('care/series-empty', { from: first, to: last });
        const id = await addSeries(tx, body, authorOf(actor));
        await addAll(tx, id, body, planned, authorOf(actor));
        return one(tx, id);
      });
    },
  );

  app.put(
    '/api/session-series/:id',
    {
      config: write,
      schema: {
        summary: 'Change the rule: its sessions to come are added, moved or cancelled; those changed by hand stay',
        tags,
        params,
        body: SeriesChange,
        response: { 200: ChangedSeries },
      },
    },
    async ({ actor, params: { id }, body: { version, content } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const current = await one(tx, id);
        if (!(await changeSeries(tx, id, version, content, authorOf(actor))))
          throw new ApiError('care/changed-meanwhile', { current });
        await follow(tx, current, content, authorOf(actor));
        return { series: await one(tx, id), told: await toldNow(tx) };
      }),
  );

  app.delete(
    '/api/session-series/:id',
    {
      config: write,
      schema: {
        summary: 'End a series: its sessions to come are cancelled, everyone is told',
        tags,
        params,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        const current = await one(tx, id);
        if (!(await changeSeries(tx, id, current.version, undefined, authorOf(actor))))
          throw new ApiError('care/changed-meanwhile', { current });
        await follow(tx, current, undefined, authorOf(actor));
      });
      return reply.code(204).send(null);
    },
  );
};

async function follow(
  tx: Transaction<Tables>,
  before: StoredSeries,
  after: SessionSeriesContent | undefined,
  author: Author,
) {
  const stored = (await readSessions(tx, { originId: before.id })).filter(({ state }) => state !== 'cancelled');
  const byId = new Map(stored.map((session) => [session.id, session]));
  const written = stored.map(({ content, ...session }) => ({ ...session, occurrence: content.occurrence! }));
  const planned = after ? await occurrencesOf(tx, after) : [];
  const { add, change, cancel } = followSeries(await occurrencesOf(tx, before.content), planned, written, new Date());
  for (const id of cancel)
    await changeSession(tx, id, byId.get(id)!.version, { ...byId.get(id)!, plan: null, state: 'cancelled' }, author);
  if (!after) return;
  const contents = change.map(({ occurrence }) => contentOf(after, occurrence));
  const checked = await checkSessions(tx, contents, [...byId.keys()]);
  for (const [at, { id }] of change.entries()) await changeSession(tx, id, byId.get(id)!.version, checked[at]!, author);
  await addAll(tx, before.id, after, add, author);
}

async function addAll(
  tx: Transaction<Tables>,
  series: string,
  content: SessionSeriesContent,
  planned: readonly Occurrence[],
  author: Author,
) {
  if (planned.length === 0) return;
  const checked = await checkSessions(
    tx,
    planned.map((occurrence) => contentOf(content, occurrence)),
  );
  for (const [at, { day }] of planned.entries())
    await addSession(tx, checked[at]!, { origin: 'hand', originId: series, content: { occurrence: day } }, author);
}

function contentOf(
  { recurrence: _rule, ...session }: SessionSeriesContent,
  { startsAt, endsAt }: Occurrence,
): SessionContent {
  return { ...session, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

async function occurrencesOf(
  tx: Transaction<Tables>,
  { place, recurrence }: SessionSeriesContent,
): Promise<Occurrence[]> {
  const { first, last, from, to, except, moved } = recurrence;
  const days = [first, last, ...except, ...moved.flatMap(({ day, toDay }) => [day, toDay])];
  for (const day of days) if (!parseDay(day)) throw new ApiError('care/date-invalid', { value: day });
  if (daysBetween(first, last) > MOST_DAYS) throw new ApiError('care/series-too-long', { limit: MOST_DAYS, to: last });
  for (const times of [{ from, to }, ...moved])
    if (times.from >= times.to) throw new ApiError('care/times-reversed', { from: times.from, to: times.to });
  const [found] = await readCarePlaces(tx, [place]);
  if (!found) throw new ApiError('care/place-unknown');
  return occurrences(recurrence, zoneOf(found.content.commune));
}

async function one(tx: Transaction<Tables>, id: string): Promise<StoredSeries> {
  const [found] = await readSeries(tx, id);
  if (!found) throw new ApiError('care/series-unknown');
  return found;
}
